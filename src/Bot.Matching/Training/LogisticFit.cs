namespace Bot.Matching;

/// <summary>Logistic regression on two values and a bias: Newton's method on a convex loss.</summary>
internal sealed class LogisticFit
{
    private const int MostSteps = 50;
    private const double Enough = 1e-6;
    private const double Ridge = 1e-3;

    private readonly List<(double First, double Second, bool IsTrue, double Weight)> _cases = [];

    public void Add(double first, double second, bool isTrue, double weight) => _cases.Add((first, second, isTrue, weight));

    public (double OfFirst, double OfSecond, double Bias) Solve()
    {
        var (a, b, c) = (0.0, 0.0, 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            // The normal equations of one step: slopes g, and the symmetric matrix h of second derivatives.
            var (ga, gb, gc) = (Ridge * a, Ridge * b, 0.0);
            var (haa, hab, hac, hbb, hbc, hcc) = (Ridge, 0.0, 0.0, Ridge, 0.0, Ridge);
            foreach (var (x, y, isTrue, weight) in _cases)
            {
                var likely = 1 / (1 + Math.Exp(-((a * x) + (b * y) + c)));
                var slope = weight * (likely - (isTrue ? 1 : 0));
                var bend = weight * likely * (1 - likely);
                (ga, gb, gc) = (ga + (slope * x), gb + (slope * y), gc + slope);
                (haa, hab, hac) = (haa + (bend * x * x), hab + (bend * x * y), hac + (bend * x));
                (hbb, hbc, hcc) = (hbb + (bend * y * y), hbc + (bend * y), hcc + bend);
            }
            var (da, db, dc) = Solve(haa, hab, hac, hbb, hbc, hcc, ga, gb, gc);
            var stride = Math.Max(1, Math.Max(Math.Abs(da), Math.Max(Math.Abs(db), Math.Abs(dc))) / 4);
            (a, b, c) = (a - (da / stride), b - (db / stride), c - (dc / stride));
            if (Math.Abs(da) + Math.Abs(db) + Math.Abs(dc) < Enough)
                break;
        }
        return (a, b, c);
    }

    /// <summary>Cramer's rule for a symmetric matrix of three rows.</summary>
    private static (double, double, double) Solve(
        double aa, double ab, double ac, double bb, double bc, double cc, double x, double y, double z)
    {
        var (ka, kb, kc) = ((bb * cc) - (bc * bc), (ac * bc) - (ab * cc), (ab * bc) - (ac * bb));
        var determinant = (aa * ka) + (ab * kb) + (ac * kc);
        return (
            ((ka * x) + (kb * y) + (kc * z)) / determinant,
            ((kb * x) + (((aa * cc) - (ac * ac)) * y) + (((ab * ac) - (aa * bc)) * z)) / determinant,
            ((kc * x) + (((ab * ac) - (aa * bc)) * y) + (((aa * bb) - (ab * ab)) * z)) / determinant);
    }
}
