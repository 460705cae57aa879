using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace TextModel.Tests.Support;

/// <summary>Values as a person can read them in the message of a test that failed.</summary>
internal static class Describe
{
    /// <summary>A string in quotes, with escapes for all that does not show.</summary>
    public static string Text(string text)
    {
        var result = new StringBuilder("\"");
        foreach (char c in text)
        {
            result.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or > '~' => $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        }

        return result.Append('"').ToString();
    }

    /// <summary>A document's whole content, one line for each part; other values as they name themselves.</summary>
    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => Text(text),
        TextDocument document => Document(document),
        Annotation or Source or Speaker or Entity or Tag or Contributor or Rights or PrintedSource or DateValue => Properties(value),
        KeyedValue pair => $"{Text(pair.Key)}: {Text(pair.Value)}",
        System.Runtime.CompilerServices.ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Value(tuple[i])))})",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Value))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Document(TextDocument document)
    {
        var lines = new List<string> { $"text {Text(document.Text)} in {document.Encoding}" };
        if (document.Source != Source.Empty)
            lines.Add(Value(document.Source));
        lines.AddRange(document.Speakers.Select(s => Value(s)));
        lines.AddRange(document.Entities.Select(e => Value(e)));
        lines.AddRange(document.Annotations.Select(a => Value(a)));
        return string.Join('\n', lines);
    }

    // What was set: the init properties that differ from their type's default.
    private static string Properties(object value)
    {
        IEnumerable<string> set = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null)
            .Select(p => (p.Name, Value: p.GetValue(value)))
            .Where(p => p.Value is not null and not 0 and not ICollection { Count: 0 } && !(p.Value is IEnumerable e && !e.Cast<object>().Any()))
            .Select(p => $"{p.Name} = {Value(p.Value)}");
        return $"  {value.GetType().Name} {{ {string.Join(", ", set)} }}";
    }
}
