namespace TextModel.Formats.Json;

/// <summary>A type of annotation in JSON: its name, its properties, and how a node becomes them and comes from them.</summary>
internal sealed class AnnotationType
{
    private readonly Action<AnnotationDraft, Annotation> load;
    private readonly Func<AnnotationDraft, Annotation> build;

    private AnnotationType(
        Type type, string name, JsonField<AnnotationDraft>[] own, Action<AnnotationDraft, Annotation> load, Func<AnnotationDraft, Annotation> build)
    {
        Type = type;
        Name = name;
        this.load = load;
        this.build = build;
        JsonField<AnnotationDraft>[] all = [AnnotationFields.TypeOf(name), .. AnnotationFields.Common, .. own, AnnotationFields.Tag];
        Shape = new(name, all, d => d.Extra, (d, v) =>
        {
            d.Extra = v;
            return d;
        });
    }

    public Type Type { get; }

    public string Name { get; }

    public JsonShape<AnnotationDraft> Shape { get; }

    public static AnnotationType Make<T>(
        string name, JsonField<AnnotationDraft>[] own, Action<AnnotationDraft, T> load, Func<AnnotationDraft, T> build)
        where T : Annotation => new(typeof(T), name, own, (d, a) => load(d, (T)a), build);

    public void Load(AnnotationDraft draft, Annotation annotation)
    {
        draft.Load(annotation);
        load(draft, annotation);
    }

    /// <summary>Makes the node of a draft whose offsets have been checked.</summary>
    public Annotation Build(AnnotationDraft draft) => build(draft);
}
