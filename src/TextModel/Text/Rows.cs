using System.Buffers;
using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace TextModel;

/// <summary>A growing array of values, which lie side by side and are changed where they lie.</summary>
/// <remarks>
/// The framework's list of a value type of this assembly cannot be compiled ahead of time, because its code is the framework's: each
/// would cost a short run of the tool some milliseconds.
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="capacity">For how many there is room at first.</param>
/// <param name="isLent">Whether a large array is borrowed from the pool of all arrays, and given back by <see cref="Release"/>: for what is only needed for a while.</param>
internal sealed class Rows<T>(int capacity = 4, bool isLent = false) : IEnumerable<T>
    where T : struct
{
    // From here on it pays not to clear what will be overwritten; below, the call alone would cost a short run its compilation.
    private const int Large = 1 << 16;

    // What is larger is let go of and not kept for the next: it would stand idle beside what comes after.
    private const int Largest = 1 << 24;
    private T[] items = Make(Math.Max(capacity, 4), isLent);

    /// <summary>The number of values.</summary>
    public int Count { get; private set; }

    /// <summary>The value at an index, to read or change.</summary>
    public ref T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return ref items[index];
        }
    }

    public void Add(T item)
    {
        if (Count == items.Length)
            Grow(RowGrowth.For(Count));
        items[Count++] = item;
    }

    /// <summary>Adds one of many that come evenly spread over an input.</summary>
    /// <param name="item">The value.</param>
    /// <param name="done">How much of the input lies before it.</param>
    /// <param name="of">How long the input is.</param>
    /// <remarks>Of a large input the array soon gets the size that all will need: arrays that double leave three times as much behind.</remarks>
    public void Add(T item, int done, int of)
    {
        if (Count == items.Length)
            Grow(RowGrowth.For(Count, done, of));
        items[Count++] = item;
    }

    public void AddRange(Rows<T> others)
    {
        for (int i = 0; i < others.Count; i++)
            Add(others.items[i]);
    }

    public bool Exists(Predicate<T> test)
    {
        for (int i = 0; i < Count; i++)
        {
            if (test(items[i]))
                return true;
        }

        return false;
    }

    public void RemoveLast() => Count--;

    /// <summary>Has again what was taken away at the end, as long as nothing was added since.</summary>
    public void Restore(int count) => Count = Math.Max(Count, count);

    /// <summary>Keeps the first ones only.</summary>
    public void Shorten(int count) => Count = Math.Min(Count, count);

    /// <summary>Where the first one that passes a test stands, or -1.</summary>
    public int FindIndex(Predicate<T> test)
    {
        for (int i = 0; i < Count; i++)
        {
            if (test(items[i]))
                return i;
        }

        return -1;
    }

    public void Clear() => Count = 0;

    /// <summary>Lets go of all values; nobody may look at where they were.</summary>
    public void Release()
    {
        GiveBack();
        items = [];
        Count = 0;
    }

    /// <summary>Moves a value up to an index; those from there on move down.</summary>
    public void Move(int from, int to)
    {
        T moved = this[from];
        Array.Copy(items, to, items, to + 1, from - to);
        items[to] = moved;
    }

    public void Sort(Comparison<T> order)
    {
        if (Count > 1)
            AsSpan().Sort(order);
    }

    public Span<T> AsSpan() => new(items, 0, Count);

    /// <summary>The values where they lie; for when no more will be added.</summary>
    public ReadOnlyMemory<T> AsMemory() => new(items, 0, Count);

    /// <summary>The values as an array: the one they lie in where they fill it, else a copy. For when no more will be added.</summary>
    public T[] TakeArray() => Count == items.Length ? items : ToArray();

    public T[] ToArray()
    {
        T[] copy = new T[Count];
        Array.Copy(items, copy, Count);
        return copy;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    private static T[] Make(int capacity, bool isLent) =>
        capacity < Large ? new T[capacity] : isLent && IsKept(capacity) ? ArrayPool<T>.Shared.Rent(capacity) : GC.AllocateUninitializedArray<T>(capacity);

    // The pool hands out arrays whose length is a power of two, and takes no others.
    private static bool IsKept(int capacity) => BitOperations.RoundUpToPowerOf2((uint)capacity) * (long)Unsafe.SizeOf<T>() <= Largest;

    private void GiveBack()
    {
        if (isLent && items.Length >= Large && BitOperations.IsPow2(items.Length) && IsKept(items.Length))
            ArrayPool<T>.Shared.Return(items);
    }

    // Array.Resize would be compiled anew for each type.
    private void Grow(int capacity)
    {
        T[] larger = Make(capacity, isLent);
        Array.Copy(items, larger, Count);
        GiveBack();
        items = larger;
    }

    internal struct Enumerator(Rows<T> rows)
    {
        private int index = -1;

        public readonly ref readonly T Current => ref rows.items[index];

        public bool MoveNext() => ++index < rows.Count;
    }
}
