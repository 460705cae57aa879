using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Sdk;

namespace TextModel.Tests.Support;

/// <summary>Checks that something holds for all that a generator makes.</summary>
/// <remarks>
/// Every run tries the same cases, so that a failure is a failure on every machine; the seed of a property is its name.
/// <c>TEXTMODEL_SEED=7</c> tries others, <c>TEXTMODEL_CASES=5000</c> more of them. A failure shows the smallest case that was found, the seed,
/// and what was thrown.
/// </remarks>
internal static class Property
{
    /// <summary>Fails with the smallest case found for which <paramref name="check"/> throws.</summary>
    /// <param name="generator">What makes the cases.</param>
    /// <param name="check">Throws (as xunit's asserts do) where the property does not hold.</param>
    /// <param name="cases">How many cases to try.</param>
    /// <param name="shrink">Gives smaller cases than the one given; null: documents and strings are shrunk, others are not.</param>
    /// <param name="name">Given by the compiler.</param>
    public static void Holds<T>(
        Gen<T> generator, Action<T> check, int cases = 100, Func<T, IEnumerable<T>>? shrink = null, [CallerMemberName] string name = "")
    {
        ulong seed = Setting("TEXTMODEL_SEED") is { } given ? (ulong)given : Hash(name);
        Config config = Config.QuickThrowOnFailure
            .WithMaxTest(Setting("TEXTMODEL_CASES") ?? cases)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(Arb.From(generator, shrink ?? DefaultShrink), (Action<T>)(value => Run(value, check, seed))));
    }

    private static void Run<T>(T value, Action<T> check, ulong seed)
    {
        try
        {
            check(value);
        }
        catch (Exception e)
        {
            throw new XunitException($"Does not hold (seed {seed}) for\n{Describe.Value(value)}\nbecause of {e.GetType().Name}: {e.Message}\n{e.StackTrace}");
        }
    }

    private static IEnumerable<T> DefaultShrink<T>(T value) => value switch
    {
        TextDocument document => (IEnumerable<T>)Shrink.Document(document),
        string text => (IEnumerable<T>)Shrink.Text(text),
        _ => [],
    };

    private static int? Setting(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    // FNV-1a: string.GetHashCode differs from run to run.
    private static ulong Hash(string name) => name.Aggregate(14695981039346656037UL, (hash, c) => unchecked((hash ^ c) * 1099511628211UL)) >> 1;
}
