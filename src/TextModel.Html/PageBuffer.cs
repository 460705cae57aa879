using System.Buffers;

namespace TextModel.Formats.Html;

/// <summary>Characters that are collected and only looked at until the page has been read; the array is lent.</summary>
internal sealed class PageBuffer(int capacity) : IDisposable
{
    private char[] items = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 16));

    public int Length { get; private set; }

    public char this[int index] => items.AsSpan(0, Length)[index];

    public ReadOnlySpan<char> AsSpan() => items.AsSpan(0, Length);

    public void Append(char c, int count = 1)
    {
        Reserve(count);
        items.AsSpan(Length, count).Fill(c);
        Length += count;
    }

    public void Append(ReadOnlySpan<char> characters)
    {
        Reserve(characters.Length);
        characters.CopyTo(items.AsSpan(Length));
        Length += characters.Length;
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(items);
        items = [];
        Length = 0;
    }

    private void Reserve(int count)
    {
        if (items.Length - Length >= count)
            return;
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(items.Length * 2, Length + count));
        AsSpan().CopyTo(larger);
        ArrayPool<char>.Shared.Return(items);
        items = larger;
    }
}
