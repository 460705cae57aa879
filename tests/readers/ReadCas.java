import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/**
 * What Apache UIMA reads in CAS files: of each its name, its text, and a line for each annotation, its type, offsets, text, and features, separated by tabs.
 *     java -cp uimaj-core.jar ReadCas.java (TYPES.xml FILE.xmi)...
 * An unknown type or feature is an error. Control characters and backslashes are written as in Java.
 */
public class ReadCas {
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i + 1 < arguments.length; i += 2)
            read(arguments[i], arguments[i + 1], out);
    }

    private static void read(String typeSystem, String file, PrintStream out) throws Exception {
        TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(typeSystem));
        types.resolveImports();
        CAS cas = CasCreationUtils.createCas(types, null, null);
        try (InputStream in = new FileInputStream(file)) {
            XmiCasDeserializer.deserialize(in, cas, false);
        }

        out.println("file\t" + file);
        out.println("text\t" + escape(cas.getDocumentText()));
        for (AnnotationFS annotation : cas.getAnnotationIndex()) {
            List<String> fields = new ArrayList<>();
            fields.add(annotation.getType().getName());
            fields.add(Integer.toString(annotation.getBegin()));
            fields.add(Integer.toString(annotation.getEnd()));
            fields.add(escape(annotation.getCoveredText()));
            for (Feature feature : annotation.getType().getFeatures()) {
                String name = feature.getShortName();
                if (name.equals("sofa") || name.equals("begin") || name.equals("end"))
                    continue;
                if (!feature.getRange().isPrimitive()) {
                    FeatureStructure target = annotation.getFeatureValue(feature);
                    if (target instanceof AnnotationFS)
                        fields.add(name + "->" + ((AnnotationFS) target).getBegin() + ".." + ((AnnotationFS) target).getEnd());
                } else if (annotation.getFeatureValueAsString(feature) != null) {
                    fields.add(name + "=" + escape(annotation.getFeatureValueAsString(feature)));
                }
            }

            out.println(String.join("\t", fields));
        }
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : (text == null ? "" : text).toCharArray()) {
            if (c == '\\')
                escaped.append("\\\\");
            else if (c < ' ' || Character.isSurrogate(c) || c == '\u0085' || c == '\u2028' || c == '\u2029')
                escaped.append(String.format("\\u%04X", (int) c));
            else
                escaped.append(c);
        }

        return escaped.toString();
    }
}
