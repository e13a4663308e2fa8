"""Gradient boosting of shallow trees by scikit-learn, with settings that are not tuned: a peer of forecast.ts.

Reads {"rows": [[...]], "outcomes": [0 or 1], "test": [[...]]} from the file that is named; prints {"forecasts": [...], "version": "..."}.
Exits 3 without scikit-learn.
"""

import json
import sys

try:
    import sklearn
    from sklearn.ensemble import HistGradientBoostingClassifier
except ImportError:
    sys.exit(3)

with open(sys.argv[1], encoding="utf-8") as file:
    given = json.load(file)
model = HistGradientBoostingClassifier(max_depth=3, max_iter=100, learning_rate=0.05, random_state=0)
model.fit(given["rows"], given["outcomes"])
forecasts = model.predict_proba(given["test"])[:, 1]
print(json.dumps({"forecasts": [float(each) for each in forecasts], "version": sklearn.__version__}))
