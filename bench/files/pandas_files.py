"""Does with pandas, scipy and scikit-learn what `fit` and `backtest` do with a file of lines: the yardstick of files.ts.

Reads `fit|backtest FILE DAY HORIZON`; prints one JSON line with processor seconds and peak memory in MB. Exits 3 without the libraries.
"""

import json
import resource
import sys

try:
    import numpy as np
    import pandas as pd
    from scipy.optimize import minimize
    from scipy.special import betaln, gammaln
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import brier_score_loss, roc_auc_score
    from sklearn.preprocessing import StandardScaler
except ImportError:
    sys.exit(3)

command, path, day, horizon = sys.argv[1], sys.argv[2], pd.Timestamp(sys.argv[3]), int(sys.argv[4])

rows = pd.read_csv(path, dtype={"InvoiceNo": str, "StockCode": str, "CustomerID": str}, parse_dates=["InvoiceDate"])
rows = rows[rows.CustomerID.notna() & (rows.Quantity > 0) & (rows.UnitPrice >= 0)]
rows["amount"] = rows.Quantity * rows.UnitPrice
orders = rows.groupby(["CustomerID", "InvoiceNo"], sort=False).agg(at=("InvoiceDate", "min"), amount=("amount", "sum"))
orders["day"] = orders["at"].dt.normalize()
days = orders.groupby(["CustomerID", "day"]).amount.sum().reset_index()


def known(until):
    past = days[days.day <= until]
    state = past.groupby("CustomerID").agg(first=("day", "min"), last=("day", "max"), count=("day", "size"), amount=("amount", "mean"))
    state["x"] = state["count"] - 1
    state["tx"] = (state["last"] - state["first"]).dt.days / 7
    state["T"] = (until - state["first"]).dt.days / 7
    return state


def fit(state):
    x, tx, T, count = (part.to_numpy() for _, part in state.groupby(["x", "tx", "T"]).size().reset_index().items())

    def cost(logs):
        r, alpha, a, b = np.exp(logs)
        alive = betaln(a, b + x + 1) - betaln(a, b) + gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        gone = np.log(a / (b + x)) + (r + x) * (np.log(alpha + T) - np.log(alpha + tx))
        return -np.sum(count * (alive - (r + x) * np.log(alpha + T) + np.logaddexp(0, gone))) / np.sum(count)

    return minimize(cost, np.log([1, 10, 0.5, 2]), method="L-BFGS-B")


def labelled(origin):
    state = known(origin)
    later = days[(days.day > origin) & (days.day <= origin + pd.Timedelta(days=horizon))].CustomerID.unique()
    recency = (origin - state["last"]).dt.days
    features = np.column_stack([np.log1p(recency), np.log1p(state.x), np.log1p(state.amount), state["T"]])
    return features, (~state.index.isin(later)).astype(int)


if command == "fit":
    answer = {"parameters": list(np.exp(fit(known(day)).x))}
else:
    training = [labelled(day - pd.Timedelta(days=horizon * (n + 1))) for n in range(3)]
    for n in range(4):
        fit(known(day - pd.Timedelta(days=horizon * n)))
    scale = StandardScaler().fit(np.vstack([features for features, _ in training]))
    model = LogisticRegression(C=0.1).fit(scale.transform(np.vstack([features for features, _ in training])), np.concatenate([y for _, y in training]))
    features, y = labelled(day)
    p = model.predict_proba(scale.transform(features))[:, 1]
    answer = {"auc": roc_auc_score(y, p), "brier": brier_score_loss(y, p)}

used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({**answer, "seconds": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}))
