using System.Text;

namespace TextModel.Printing;

/// <summary>Numbers as Romans wrote them. Compiled into each project that prints numbers of lists and notes.</summary>
internal static class RomanNumbers
{
    private static readonly (int Value, string Sign)[] Signs =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>A number in small letters; nothing for what is less than one.</summary>
    public static string Of(int number)
    {
        var roman = new StringBuilder();
        foreach ((int value, string sign) in Signs)
        {
            for (; number >= value; number -= value)
                roman.Append(sign);
        }

        return roman.ToString();
    }
}
