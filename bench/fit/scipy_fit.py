"""Fits MBG/NBD to the same histogram with scipy's L-BFGS-B, vectorised, as a Python user would: the yardstick of fit.ts.

Reads rows "x tx T count" from the file that is named first; prints one JSON line. Exits 3 without scipy.
"""

import json
import sys
import time

try:
    import numpy as np
    import scipy
    from scipy.optimize import minimize
    from scipy.special import betaln, gammaln
except ImportError:
    sys.exit(3)

x, tx, T, count = np.loadtxt(sys.argv[1], unpack=True)


def cost(logs):
    r, alpha, a, b = np.exp(logs)
    alive = betaln(a, b + x + 1) - betaln(a, b) + gammaln(r + x) - gammaln(r) + r * np.log(alpha)
    gone = np.log(a / (b + x)) + (r + x) * (np.log(alpha + T) - np.log(alpha + tx))
    return -np.sum(count * (alive - (r + x) * np.log(alpha + T) + np.logaddexp(0, gone))) / np.sum(count)


times = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    best = minimize(cost, np.log([1, 10, 0.5, 2]), method="L-BFGS-B")
    times.append(time.perf_counter() - start)
print(
    json.dumps(
        {
            "milliseconds": 1000 * min(times),
            "logLikelihood": -best.fun * float(np.sum(count)),
            "parameters": list(np.exp(best.x)),
            "evaluations": int(best.nfev),
            "scipy": scipy.__version__,
        }
    )
)
