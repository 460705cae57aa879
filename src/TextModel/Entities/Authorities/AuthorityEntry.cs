using System.Globalization;

namespace TextModel.Entities;

/// <summary>The fields of one entry of an authority file, as they come in.</summary>
internal sealed class AuthorityEntry
{
    private readonly List<string> variants = [];
    private string? label;
    private string? forename;
    private string? middleName;
    private string? surname;
    private string? suffix;
    private string? nickname;
    private EntityKind? kind;
    private string? description;
    private PartialDate? from;
    private PartialDate? to;
    private double? latitude;
    private double? longitude;
    private KeyedValues identifiers = KeyedValues.Empty;

    public string? Id { get; private set; }

    /// <summary>The name: as it is given, or put together of its parts; where all its names are alternative ones, the first of them.</summary>
    public string? Label => label ?? Join(forename, surname) ?? nickname ?? variants.FirstOrDefault();

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Takes a value in.</summary>
    /// <returns>Why it is none for the field; null where it is.</returns>
    public string? Set(AuthorityField field, string value)
    {
        IsEmpty = false;
        switch (field)
        {
            case AuthorityField.Id: Id ??= value; break;
            case AuthorityField.Kind: SetKind(AuthorityFields.Kind(value)); break;
            case AuthorityField.Label: AddName(value); break;
            case AuthorityField.Forename: forename ??= value; break;
            case AuthorityField.MiddleName: middleName ??= value; break;
            case AuthorityField.Surname: surname ??= value; break;
            case AuthorityField.NameSuffix: suffix ??= value; break;
            case AuthorityField.Nickname: nickname ??= value; break;
            case AuthorityField.Variants: variants.AddRange(Split(value)); break;
            case AuthorityField.Description: description = description is null ? value : $"{description} {value}"; break;
            case AuthorityField.From: return Date(value, ref from);
            case AuthorityField.To: return Date(value, ref to);
            case AuthorityField.Latitude: return Degrees(value, 90, ref latitude);
            case AuthorityField.Longitude: return Degrees(value, 180, ref longitude);
            case AuthorityField.Coordinates: return Pair(value);
            case AuthorityField.Uris: return Uris(value);
            default: break;
        }

        return null;
    }

    public void AddIdentifier(string authority, string value)
    {
        IsEmpty = false;
        identifiers = identifiers.Add(authority, value);
    }

    public Entity ToEntity(string id, EntityKind? kindOfFile) => new()
    {
        Id = id,
        Kind = kind ?? kindOfFile ?? Guess(),
        Label = Label!,
        Variants = variants.Concat(PartsOfName()).Where(v => v != Label).Distinct().ToValueList(),
        Identifiers = identifiers,
        Description = description,
        From = from,
        To = to,
        Coordinates = latitude is { } north && longitude is { } east ? new Coordinates(north, east) : null,
    };

    // Only places have coordinates and gazetteer numbers.
    private EntityKind Guess() =>
        latitude is not null || identifiers.Any(i => i.Key is "GeoNames" or "Pleiades" or "TGN") ? EntityKind.Place
        : surname is not null && forename is not null ? EntityKind.Person : EntityKind.Name;

    // How somebody with such names is written: with the middle one and without, with what stands after and without, by the nickname.
    private IEnumerable<string> PartsOfName()
    {
        if (Join(forename, surname) is not { } name)
            return [];
        string?[] names =
        [
            name, Join(Join(forename, middleName), surname), suffix is null ? null : Join(name, suffix),
            nickname is null || nickname.Contains(' ', StringComparison.Ordinal) ? nickname : Join(nickname, surname),
        ];
        return names.OfType<string>();
    }

    private static string? Join(string? first, string? second) =>
        first is null ? second : second is null ? first : $"{first} {second}";

    // Of several classes one that says what is named counts more than one of the list's own, such as Concept.
    private void SetKind(EntityKind another)
    {
        if (kind is not { } known || (!AuthorityFields.IsUsual(known) && AuthorityFields.IsUsual(another)))
            kind = another;
    }

    private void AddName(string value)
    {
        if (label is null)
            label = value;
        else
            variants.Add(value);
    }

    private static string[] Split(string value) =>
        value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Date(string value, ref PartialDate? date)
    {
        if (!PartialDate.TryParse(value, out PartialDate parsed))
            return "a date is written 1895, 1895-12 or 1895-12-11";
        date = parsed;
        return null;
    }

    private string? Pair(string value)
    {
        string[] parts = value.Split([',', ';'], StringSplitOptions.TrimEntries);
        return parts.Length != 2 ? "a latitude and a longitude are needed" : Degrees(parts[0], 90, ref latitude) ?? Degrees(parts[1], 180, ref longitude);
    }

    // A list in brackets, as programs print it, or a single address.
    private string? Uris(string value)
    {
        // A comma may be part of one address, as of "Paris,_Texas".
        if (AuthorityFields.IsUri(value) && value.AsSpan().IndexOfAny(" |\t\r\n") < 0 && value.AsSpan(8).IndexOf("://") < 0)
        {
            AddIdentifier(AuthorityFields.AuthorityOfUri(value) ?? "URI", value);
            return null;
        }

        foreach (string part in value.Split(['[', ']', '\'', '"', ',', ' ', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!AuthorityFields.IsUri(part))
                return "an address such as https://viaf.org/viaf/1 is needed";
            AddIdentifier(AuthorityFields.AuthorityOfUri(part) ?? "URI", part);
        }

        return null;
    }

    // Decimal degrees, or degrees, minutes and seconds with a letter for the direction.
    private static string? Degrees(string value, double limit, ref double? degrees)
    {
        ReadOnlySpan<char> text = value.AsSpan().Trim();
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double result))
        {
            Span<double> parts = stackalloc double[3];
            int count = 0;
            bool negative = false;
            foreach (Range range in text.SplitAny(" °'\"′″’”".AsSpan()))
            {
                ReadOnlySpan<char> part = text[range];
                if (part.IsEmpty)
                    continue;
                if (part is ['N' or 'E' or 'O' or 'S' or 'W' or 'n' or 'e' or 's' or 'w'])
                    negative |= part[0] is 'S' or 'W' or 's' or 'w';
                else if (count == 3 || !double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out parts[count++]))
                    return "degrees are needed, such as 47.68 or N 47° 41' 0''";
            }

            if (count == 0)
                return "degrees are needed, such as 47.68 or N 47° 41' 0''";
            result = parts[0] + (parts[1] / 60) + (parts[2] / 3600);
            result = negative ? -result : result;
        }

        if (!(Math.Abs(result) <= limit))
            return string.Create(CultureInfo.InvariantCulture, $"it must lie between -{limit} and {limit}");
        degrees = result;
        return null;
    }
}
