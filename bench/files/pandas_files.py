"""Does with pandas, scipy and scikit-learn what `fit` and `backtest` do with a file of lines: the yardstick of files.ts.

Reads `fit|backtest FILE DAY HORIZON`; prints one JSON line with processor seconds and peak memory in MB. Exits 3 without the libraries.

`fit` maximises the likelihood of MBG/NBD with its gradient. `backtest` does all that Holdfast's does with a file that has neither complaints
nor discounts, on whole arrays: MBG/NBD and MBG/CNBD-2 at the day, at three training origins and at those of drift (every third of a horizon, and a
year before); the fourteen features of orders and rhythm at each; whether the block of rhythm proves itself on two trials; ridge logistic, slope
and level; the shipped rules, plain regressions on RFM and on recency, and MBG/NBD alone as rivals; six scores of all five on everybody and on
watched accounts; and 500 paired resamples of AUC and of Brier score against each rival.
"""

import json
import resource
import sys

try:
    import numpy as np
    import pandas as pd
    from scipy.optimize import brentq, minimize
    from scipy.special import betaln, expit, gammaln, logit, psi
    from scipy.stats import rankdata
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler
except ImportError:
    sys.exit(3)

command, path, at, horizon = sys.argv[1], sys.argv[2], pd.Timestamp(sys.argv[3]), int(sys.argv[4])

rows = pd.read_csv(path, dtype={"InvoiceNo": str, "StockCode": str, "CustomerID": str}, parse_dates=["InvoiceDate"])
rows = rows[rows.CustomerID.notna() & (rows.Quantity > 0) & (rows.UnitPrice >= 0)]
rows["amount"] = rows.Quantity * rows.UnitPrice
orders = rows.groupby(["CustomerID", "InvoiceNo"], sort=False).agg(at=("InvoiceDate", "min"), amount=("amount", "sum"))
orders["day"] = orders["at"].dt.normalize()
table = orders.groupby(["CustomerID", "day"]).amount.sum().reset_index()
del rows, orders

# Order-days of all accounts, one account behind the other, as whole arrays.
account, names = pd.factorize(table.CustomerID, sort=True)
day = (table.day - pd.Timestamp(0)).dt.days.to_numpy()
amount = table.amount.to_numpy()
starts = np.searchsorted(account, np.arange(len(names)))
spent = np.concatenate([[0], np.cumsum(amount)])
gap = np.diff(day, prepend=day[:1])
gap[starts] = 0
first_day = day[starts]
AT = (at - pd.Timestamp(0)).days
HALF_LIVES = (7, 14, 30, 60, 120)
RHYTHM = slice(10, 14)


class Known:
    """Every account that had ordered by an origin, as it looked then."""

    def __init__(self, origin):
        self.origin = origin
        before = day <= origin
        count = np.bincount(account[before], minlength=len(names))
        self.who = np.flatnonzero(count)
        self.count = count[self.who]
        self.end = starts[self.who] + self.count
        self.first, self.last = first_day[self.who], day[self.end - 1]
        self.x, self.tx, self.T = self.count - 1, (self.last - self.first) / 7, (origin - self.first) / 7
        self.before = before
        self.spend = np.maximum(0, spent[self.end] - spent[starts[self.who]]) / self.count
        self.recency = origin - self.last

    def silent(self):
        later = (day > self.origin) & (day <= self.origin + horizon)
        return (np.bincount(account[later], minlength=len(names))[self.who] == 0).astype(int)


def prior(r, alpha, a, b):
    """Log of the weak prior that keeps a fit finite where nobody drops out, and its slopes in the logs of the parameters."""
    apart = np.array([r / 2, (alpha + np.log(7 / 56)) / 2, (a - b) / 1.5, (np.logaddexp(a, b) - np.log(3)) / 1.5])
    share, (of_r, of_alpha, of_odds, of_sum) = expit(a - b), -apart / [2, 2, 1.5, 1.5]
    return -(apart @ apart) / 2, np.array([of_r, of_alpha, of_odds + of_sum * share, -of_odds + of_sum * (1 - share)])


# Where the last fit of each k ended, which the next one starts from.
latest = {1: np.log([1, 10, 0.5, 2]), 2: np.log([1, 10, 0.5, 2])}


def fit(known, k=1):
    """Parameters of MBG/CNBD-k where the likelihood and a weak prior are highest, and its value."""
    cells, count = np.unique(np.column_stack([known.x, known.first, known.last]), axis=0, return_counts=True)
    x, tx, T = cells[:, 0], (cells[:, 2] - cells[:, 1]) / 7, (known.origin - cells[:, 1]) / 7
    total = count.sum()
    # Special functions are asked once for each number of orders, of which there are few.
    orders, place = np.unique(x, return_inverse=True)
    often = np.bincount(place, count)

    def cost(logs):
        r, alpha, a, b = np.exp(logs)
        n, end = r + k * x, alpha + T
        log_end = np.log(end)
        idle = log_end - np.log(alpha + tx)
        v = (T - tx) / end if k == 2 else 0
        stages = 1 + n * v
        gone, alive = np.log(a / (b + x)) + n * idle, np.log(stages)
        either = np.logaddexp(alive, gone)
        q = np.exp(gone - either)
        rising = betaln(a, b + orders + 1) - betaln(a, b) + gammaln(r + k * orders) - gammaln(r) + r * logs[1]
        of_all = psi(a + b) - psi(a + b + orders + 1)
        of = [
            often @ (psi(r + k * orders) - psi(r) + logs[1]) + count @ (q * idle - log_end + (1 - q) * v / stages),
            count @ (r / alpha - n / end + q * n * (1 / end - 1 / (alpha + tx)) - (1 - q) * n * v / end / stages),
            often @ of_all + count @ q / a,
            often @ (psi(b + orders + 1) - psi(b) + of_all) - count @ (q / (b + x)),
        ]
        weak, slopes = prior(*logs)
        value = often @ rising + count @ (either - n * log_end)
        return -(value + weak) / total, -(of * np.exp(logs) + slopes) / total

    best = minimize(cost, latest[k], jac=True, method="L-BFGS-B")
    latest[k] = best.x
    gaps = gap[known.before & (gap > 0)]
    return np.exp(best.x), -best.fun * total + (k - 1) * np.log(gaps).sum()


def silence(parameters, known, k=1):
    """Probability of no order in the next horizon."""
    r, alpha, a, b = parameters
    n, weeks, idle = r + k * known.x, horizon / 7, known.T - known.tx
    stages = lambda waited, until: np.log1p(n * waited / until) if k == 2 else 0
    gone = np.log(a / (b + known.x)) + n * np.log1p(idle / (alpha + known.tx)) - stages(idle, alpha + known.T)
    quiet = stages(idle + weeks, alpha + known.T + weeks) - stages(idle, alpha + known.T) - n * np.log1p(weeks / (alpha + known.T))
    return 1 + expit(-gone) * np.expm1(np.minimum(0, quiet))


def rhythm(known):
    inner = known.before & (gap > 0)
    whose, gaps = account[inner], gap[inner]
    order = np.lexsort((gaps, whose))
    whose, gaps = whose[order], gaps[order]
    count, begin = known.x, np.searchsorted(whose, known.who)
    has = count >= 2
    at = lambda place: gaps[np.minimum(np.where(has, place, 0), max(0, len(gaps) - 1))]
    median = (at(begin + (count - 1) // 2) + at(begin + count // 2)) / 2
    longest, latest = at(begin + count - 1), gap[known.end - 1]
    ratio = lambda one, other: np.log((one + 1) / (other + 1))
    columns = [ratio(known.recency, median), ratio(known.recency, longest), ratio(latest, median), np.log1p(median)]
    return np.where(has[:, None], np.column_stack(columns), 0)


seen = {}


def rows_at(origin):
    """Features and purchase models at an origin; each origin is worked out once."""
    if origin not in seen:
        known = Known(origin)
        one, two = fit(known, 1), fit(known, 2)
        likelier = silence(two[0], known, 2) if two[1] > one[1] else silence(one[0], known, 1)
        irregular, regular = silence(one[0], known, 1), silence(two[0], known, 2)
        odds = [logit(np.clip(p, 1e-12, 1 - 1e-12)) for p in (irregular, regular)]
        whose, ago = account[known.before], origin - day[known.before]
        fading = [np.bincount(whose, 2.0 ** (-ago / half), len(names))[known.who] for half in HALF_LIVES]
        features = np.column_stack(
            [*odds, np.log1p(known.spend), np.log1p(known.recency), np.log1p(known.x), *(np.log(1e-3 + each) for each in fading), rhythm(known)]
        )
        seen[origin] = known, features, known.silent(), irregular, likelier
    return seen[origin]


def ridge(features, y, C=0.1):
    scale = StandardScaler().fit(features)
    model = LogisticRegression(C=C, max_iter=1000).fit(scale.transform(features), y)
    return lambda others: model.decision_function(scale.transform(others))


def shift_to(odds, rate):
    return brentq(lambda shift: expit(odds + shift).mean() - rate, -30, 30)


smoothed = lambda y: (y.sum() + 0.5) / (len(y) + 1)


def proven(parts):
    """Whether rhythm forecasts newer origins better than the rest does without it, by 2.5 standard errors."""
    gains = []
    for place in range(len(parts) - 1):
        (features, y), earlier = parts[place], parts[place + 1 :]
        X, target = np.vstack([f for f, _ in earlier]), np.concatenate([o for _, o in earlier])
        losses = []
        for level in (False, True):
            left = lambda f: np.delete(f, RHYTHM, axis=1) if level else f
            odds = ridge(left(X), target)(left(features))
            odds = odds + shift_to(odds, smoothed(y))
            losses.append(np.logaddexp(0, np.where(y == 1, -odds, odds)))
        gains.append(losses[1] - losses[0])
    if not gains or any(each.mean() <= 0 for each in gains):
        return False
    every = np.concatenate(gains)
    return every.mean() > 2.5 * every.std() / np.sqrt(len(every))


def learned():
    begin = int(day.min()) + 30
    training = [origin for origin in (AT - horizon * n for n in (1, 2, 3)) if origin >= begin]
    parts = [rows_at(origin)[1:3] for origin in training]
    keep = proven(parts)
    used = lambda features: features if keep else np.delete(features, RHYTHM, axis=1)
    X, y = used(np.vstack([f for f, _ in parts])), np.concatenate([o for _, o in parts])
    model = ridge(X, y)
    newest, own = parts[0]
    before = ridge(used(np.vstack([f for f, _ in parts[1:]])), np.concatenate([o for _, o in parts[1:]]))
    slope = LogisticRegression(C=1e6).fit(before(used(newest))[:, None], own).coef_[0, 0]
    odds = lambda features: slope * model(used(features))
    level = shift_to(odds(np.vstack([f for f, _ in parts])), smoothed(y))
    rolling = [origin for origin in (AT - horizon - round(horizon / 3) * n for n in range(12)) if origin >= begin]
    past_year = [origin - 365 for origin in (AT, *rolling) if origin - 365 >= begin and origin - 365 + horizon <= AT]
    offsets = []
    for origin in dict.fromkeys([*rolling, *past_year]):
        features, outcome = rows_at(origin)[1:3]
        offsets.append(shift_to(odds(features), smoothed(outcome)) - level)
    ranked = odds(rows_at(AT)[1])
    drift = np.mean(offsets[:3])
    likelier = rows_at(AT)[4]
    expected = (len(parts) * logit(expit(ranked + level + drift).mean()) + logit((likelier.sum() + 0.5) / (len(likelier) + 1))) / (len(parts) + 1)
    return training, expit(ranked + shift_to(ranked, expit(expected)))


def regression(columns, training, now):
    X = np.vstack([columns(rows_at(origin)[0]) for origin in training])
    y = np.concatenate([rows_at(origin)[2] for origin in training])
    return expit(ridge(X, y, 1e3)(columns(now)))


def rfm(known):
    age = known.origin - known.first
    share = lambda part: np.divide(part, age, out=np.zeros(len(age)), where=age > 0)
    return np.column_stack(
        [known.recency, np.log1p(known.recency), np.log1p(known.x), age, np.log1p(known.spend), share(known.last - known.first), share(known.x)]
    )


def scores(p, y):
    """AUC with its standard error (DeLong), Brier score, log-loss, calibration error and lift."""
    yes, no = p[y == 1], p[y == 0]
    ranks, of_yes, of_no = rankdata(np.concatenate([yes, no])), rankdata(yes), rankdata(no)
    above, below = (ranks[: len(yes)] - of_yes) / len(no), 1 - (ranks[len(yes) :] - of_no) / len(yes)
    bins = np.minimum((p * 10).astype(int), 9)
    apart = np.abs(np.bincount(bins, p - y, 10)).sum() / len(p)
    top = np.argsort(-p)[: max(1, len(p) // 10)]
    loss = -np.log(np.clip(np.where(y == 1, p, 1 - p), 1e-15, 1)).mean()
    error = np.sqrt(above.var(ddof=1) / len(yes) + below.var(ddof=1) / len(no))
    return above.mean(), error, ((p - y) ** 2).mean(), loss, apart, y[top].mean() / y.mean()


def resampled(cases, random, draws=500):
    """How often each case was drawn in each of so many draws."""
    return np.array([np.bincount(random.integers(0, cases, cases), minlength=cases) for _ in range(draws)])


def area(p, y, times):
    """AUC of each draw; ties count half."""
    order = np.argsort(p, kind="stable")
    level = np.flatnonzero(np.diff(p[order], prepend=-1))
    drawn = times[:, order]
    yes = np.add.reduceat(drawn * y[order], level, axis=1)
    no = np.add.reduceat(drawn * (1 - y[order]), level, axis=1)
    won = (yes * (np.cumsum(no, axis=1) - no / 2)).sum(axis=1)
    return won / (yes.sum(axis=1) * no.sum(axis=1))


def interval(values):
    return [*np.percentile(values, [2.5, 97.5]), values.std(ddof=1)]


def leads(forecasts, y):
    told = {}
    for number, name in enumerate(["shipped", "rfm", "recency", "mbg"]):
        own, other = forecasts["holdfast"], forecasts[name]
        random = np.random.default_rng(number)
        times = resampled(len(y), random)
        brier = resampled(len(y), random) @ ((own - y) ** 2 - (other - y) ** 2) / len(y)
        told[name] = [interval(area(own, y, times) - area(other, y, times)), interval(brier)]
    return told


if command == "fit":
    answer = {"parameters": list(fit(Known(AT))[0])}
else:
    training, own = learned()
    known, _, y, irregular, _ = rows_at(AT)
    usual = (silence((0.63, 7.5, 0.3, 1.8), known) + silence((0.86, 4.3, 0.16, 1.96), known, 2)) / 2
    forecasts = {
        "holdfast": own,
        "shipped": np.where(known.count >= 3, np.clip(usual, 0.01, 0.99), 0.3),
        "rfm": regression(rfm, training, known),
        "recency": regression(lambda each: each.recency[:, None], training, known),
        "mbg": irregular,
    }
    watched = (known.count >= 3) & (known.recency <= horizon)
    answer = {
        "accounts": len(y),
        "models": {name: scores(p, y) for name, p in forecasts.items()},
        "watched": {name: scores(p[watched], y[watched]) for name, p in forecasts.items()},
        "leads": leads(forecasts, y),
    }

used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({**answer, "seconds": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}))
