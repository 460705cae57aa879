using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextModel;

/// <summary>
/// A growing array of values that are kept as bytes, so that values of another type can have the same memory after them: of a long text each
/// list is as large as the text, and memory that was never touched before is the dearest there is.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class ByteRows<T>
    where T : unmanaged
{
    private byte[] bytes;

    // From so many bytes on, the array is borrowed from the pool of all arrays.
    private readonly int largeFrom;

    /// <param name="capacity">For how many there is room at first.</param>
    /// <param name="largeFrom">From how many bytes on memory is used that others had before. It may be twice as large as what is asked for, so what stays should be lent only large pieces.</param>
    public ByteRows(int capacity, int largeFrom)
    {
        this.largeFrom = largeFrom;
        bytes = Make(capacity);
    }

    /// <summary>The number of values.</summary>
    public int Count { get; private set; }

    /// <summary>The value at an index, to read or change.</summary>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Count)
                Refuse(index);
            return ref Unsafe.Add(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(bytes)), index);
        }
    }

    private int Capacity => bytes.Length / Unsafe.SizeOf<T>();

    public void Add(T item)
    {
        if (Count == Capacity)
            Grow(RowGrowth.For(Count));
        Count++;
        this[Count - 1] = item;
    }

    /// <summary>Adds one of many that come evenly spread over an input.</summary>
    /// <param name="item">The value.</param>
    /// <param name="done">How much of the input lies before it.</param>
    /// <param name="of">How long the input is.</param>
    /// <remarks>Of a large input the array soon gets the size that all will need: arrays that double leave three times as much behind.</remarks>
    public void Add(T item, int done, int of)
    {
        if (Count == Capacity)
            Grow(RowGrowth.For(Count, done, of));
        Add(item);
    }

    /// <summary>Moves a value up to an index; those from there on move down.</summary>
    public void Move(int from, int to)
    {
        T moved = this[from];
        Span<T> all = AsSpan();
        all[to..from].CopyTo(all[(to + 1)..]);
        all[to] = moved;
    }

    /// <summary>The values where they lie.</summary>
    public Span<T> AsSpan() => MemoryMarshal.Cast<byte, T>(bytes.AsSpan())[..Count];

    /// <summary>Lets go of all values; nobody may look at where they were.</summary>
    public void Release()
    {
        GiveBack();
        bytes = [];
        Count = 0;
    }

    private static void Refuse(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such value.");

    private byte[] Make(int capacity)
    {
        int length = checked(capacity * Unsafe.SizeOf<T>());
        return length >= largeFrom ? ArrayPool<byte>.Shared.Rent(length) : GC.AllocateUninitializedArray<byte>(length);
    }

    private void GiveBack()
    {
        if (bytes.Length >= largeFrom)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Grow(int capacity)
    {
        byte[] larger = Make(capacity);
        AsSpan().CopyTo(MemoryMarshal.Cast<byte, T>(larger.AsSpan()));
        GiveBack();
        bytes = larger;
    }
}
