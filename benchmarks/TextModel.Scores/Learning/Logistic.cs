namespace TextModel.Scores.Learning;

/// <summary>One thing of which it is known whether it is so.</summary>
/// <param name="Evidence">What was measured.</param>
/// <param name="IsTrue">Whether it is so.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Group">Where it comes from; groups are left out one by one.</param>
internal sealed record Example(float[] Evidence, bool IsTrue, double Weight, string Group);

/// <summary>Logistic regression with a penalty for large weights, by Newton's method: the same examples give the same weights, to the digit.</summary>
internal static class Logistic
{
    private const int MostSteps = 60;

    /// <summary>The weights that fit best.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="penalty">The penalty on the squares of the weights, the first (which is always 1) left out.</param>
    public static double[] Fit(IReadOnlyList<Example> examples, double penalty)
    {
        int n = examples[0].Evidence.Length;
        double[] weights = new double[n];
        for (int step = 0; step < MostSteps; step++)
        {
            double[] gradient = new double[n];
            double[,] hessian = new double[n, n];
            for (int i = 0; i < n; i++)
            {
                double p = i == 0 ? penalty / 100 : penalty;
                gradient[i] = -p * weights[i];
                hessian[i, i] = p;
            }

            foreach (Example example in examples)
            {
                float[] e = example.Evidence;
                double sum = 0;
                for (int i = 0; i < n; i++)
                    sum += e[i] * weights[i];
                double probability = 1 / (1 + Math.Exp(-sum)), error = ((example.IsTrue ? 1 : 0) - probability) * example.Weight, curve = Math.Max(1e-6, probability * (1 - probability)) * example.Weight;
                for (int i = 0; i < n; i++)
                {
                    if (e[i] == 0)
                        continue;
                    gradient[i] += error * e[i];
                    for (int j = 0; j <= i; j++)
                        hessian[i, j] += curve * e[i] * e[j];
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
