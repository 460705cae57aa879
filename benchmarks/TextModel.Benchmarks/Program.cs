using BenchmarkDotNet.Running;
using TextModel.Benchmarks;
using TextModel.Benchmarks.Quick;

if (args is ["quick", ..])
    return QuickRun.Start(args[1..]);
if (args is ["generate", ..])
    return Generate.Start(args[1..]);
if (args is ["queries", ..])
    return Queries.Start(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, FullRun.Config);
return 0;
