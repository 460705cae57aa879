namespace TextModel.Scores.Learning;

/// <summary>One thing of which it is known whether it is so.</summary>
/// <param name="Evidence">What was measured.</param>
/// <param name="Family">Which weights it has.</param>
/// <param name="IsTrue">Whether it is so.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Group">Where it comes from; groups are left out one by one.</param>
internal sealed record Example(float[] Evidence, int Family, bool IsTrue, double Weight, string Group);

/// <summary>Logistic regression with a penalty for large weights, by Newton's method: the same examples give the same weights, to the digit.</summary>
internal static class Logistic
{
    private const int MostSteps = 60;

    /// <summary>The weights that fit best, those of the first family first. What families have in common is learned from all; that they differ has to pay.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="families">The number of families.</param>
    /// <param name="penalty">The penalty on the squares of the weights, the first (which is always 1) left out.</param>
    public static double[] Fit(IReadOnlyList<Example> examples, int families, double penalty)
    {
        int names = examples[0].Evidence.Length, n = names * (families + 1);
        double[] found = FitAll([.. examples.Select(e => Widened(e, names, n))], n, names, penalty);
        double[] weights = new double[names * families];
        for (int f = 0; f < families; f++)
        {
            for (int i = 0; i < names; i++)
                weights[(f * names) + i] = found[i] + found[((f + 1) * names) + i];
        }

        return weights;
    }

    /// <summary>The sum of the evidence of an example.</summary>
    public static double Sum(Example example, ReadOnlySpan<double> weights)
    {
        double sum = 0;
        for (int i = 0; i < example.Evidence.Length; i++)
            sum += example.Evidence[i] * weights[(example.Family * example.Evidence.Length) + i];
        return sum;
    }

    // The places of what is not 0, once for all families and once for its own.
    private static (int[] At, float[] Value, Example Of) Widened(Example example, int names, int n)
    {
        _ = n;
        int[] some = [.. Enumerable.Range(0, names).Where(i => example.Evidence[i] != 0)];
        return ([.. some, .. some.Select(i => i + ((example.Family + 1) * names))], [.. some.Select(i => example.Evidence[i]), .. some.Select(i => example.Evidence[i])], example);
    }

    private static double[] FitAll((int[] At, float[] Value, Example Of)[] examples, int n, int names, double penalty)
    {
        double[] weights = new double[n];
        for (int step = 0; step < MostSteps; step++)
        {
            double[] gradient = new double[n];
            double[,] hessian = new double[n, n];
            for (int i = 0; i < n; i++)
            {
                double p = i % names == 0 ? penalty / 10 : i < names ? penalty : penalty * 2;
                gradient[i] = -p * weights[i];
                hessian[i, i] = p;
            }

            foreach ((int[] at, float[] value, Example example) in examples)
            {
                double sum = 0;
                for (int i = 0; i < at.Length; i++)
                    sum += value[i] * weights[at[i]];
                double probability = 1 / (1 + Math.Exp(-sum)), error = ((example.IsTrue ? 1 : 0) - probability) * example.Weight, curve = Math.Max(1e-6, probability * (1 - probability)) * example.Weight;
                for (int i = 0; i < at.Length; i++)
                {
                    gradient[at[i]] += error * value[i];
                    for (int j = 0; j <= i; j++)
                        hessian[at[i], at[j]] += curve * value[i] * value[j];
                }
            }

            double[] change = Solve(hessian, gradient);
            double size = 0;
            for (int i = 0; i < n; i++)
            {
                double move = Math.Clamp(change[i], -2, 2);
                weights[i] += move;
                size += Math.Abs(move);
            }

            if (size < 1e-7)
                break;
        }

        return weights;
    }

    // Cholesky; only the lower half is filled.
    private static double[] Solve(double[,] a, double[] b)
    {
        int n = b.Length;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = a[i, j];
                for (int k = 0; k < j; k++)
                    sum -= a[i, k] * a[j, k];
                a[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / a[j, j];
            }
        }

        double[] x = new double[n];
        for (int i = 0; i < n; i++)
        {
            double sum = b[i];
            for (int k = 0; k < i; k++)
                sum -= a[i, k] * x[k];
            x[i] = sum / a[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            double sum = x[i];
            for (int k = i + 1; k < n; k++)
                sum -= a[k, i] * x[k];
            x[i] = sum / a[i, i];
        }

        return x;
    }
}
