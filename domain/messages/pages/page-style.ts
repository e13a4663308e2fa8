import { designTokens } from './design-tokens.ts'

/** The one style of every page; exported so that a content security policy can name its hash. */
export const pageStyle = `${designTokens}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 var(--font)}
main{max-width:680px;margin:0 auto;padding:28px 16px 64px}
.company{margin:0 0 4px;color:var(--muted);font-size:14px}
h1{margin:0 0 20px;font-size:26px;line-height:1.25}
h2{margin:0 0 8px;font-size:17px}
section,form{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:20px 22px;margin:0 0 16px}
.by-enter{position:absolute;width:1px;height:1px;padding:0;margin:-1px;border:0;overflow:hidden;clip-path:inset(50%)}
section>:first-child{margin-top:0}
section>:last-child{margin-bottom:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:6px 18px;margin:0}
dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
blockquote{margin:0 0 16px;padding:12px 16px;background:var(--soft);border-left:3px solid var(--accent);border-radius:0 6px 6px 0;white-space:pre-line;overflow-wrap:anywhere}
ul,ol{margin:0 0 20px;padding-left:22px}li{margin-bottom:5px}
.offer{padding:14px 16px;margin:0 0 20px;border-radius:8px;background:var(--soft)}
.offer strong{display:block;color:var(--accent);font-size:14px}
fieldset{border:0;padding:0;margin:0 0 18px;min-width:0}
legend,.label{display:block;font-weight:600;margin:0 0 6px;padding:0}
.choice{display:flex;gap:12px;align-items:flex-start;padding:13px 14px;margin:0 0 8px;border:1px solid var(--rule);border-radius:8px;cursor:pointer}
.choice:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--soft)}
.choice input{width:20px;height:20px;margin:2px 0 0;flex:none;accent-color:var(--accent)}
.choice span{display:block}.choice small,.hint{color:var(--muted);font-size:14px}
.field .hint{margin:5px 0 0}
.field{margin:0 0 18px}
input[type=text],input[type=email],input[type=date],input[type=file],select,textarea{width:100%;padding:11px 12px;font:inherit;color:inherit;background:var(--card);border:1px solid var(--field);border-radius:8px}
textarea{min-height:130px;resize:vertical}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 16px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button{width:100%;padding:14px 26px;font:inherit;font-weight:650;color:var(--on-accent);background:var(--accent);border:0;border-radius:8px;cursor:pointer}
button.quiet{width:auto;padding:10px 18px;color:var(--accent);background:none;border:1px solid var(--accent)}
.other{float:right;font-size:14px}
.apart{position:absolute;left:-9999px}
.reference{font-size:24px;font-weight:650;letter-spacing:.04em;margin:0 0 12px}
.customer h2{margin-top:28px;font-size:19px}.customer h2:first-of-type{margin-top:0}
.choice.alone{margin:0 0 18px}
.back{margin:14px 0 0;text-align:center}
a{color:var(--accent)}
.letter{margin:0}form>p:first-of-type{margin-top:0}
.problem{color:var(--bad);font-size:14px;font-weight:600;margin:0 0 6px}
.problems{margin:0 0 18px;padding:14px 18px;background:var(--card);border:1px solid var(--bad);border-left-width:5px;border-radius:10px}
.problems h2{margin:0;color:var(--bad)}.problems ul{margin:8px 0 0}.problems a{color:var(--bad)}
[aria-invalid=true]:not(fieldset){border:2px solid var(--bad)}
svg.columns{display:block;width:100%;height:auto;margin:0 0 20px}svg.columns rect{fill:var(--accent)}svg.columns text{fill:var(--ink);font-size:21px}svg.columns text.label{display:inline;font-weight:400;font-size:19px;fill:var(--muted)}
.done{border-top:4px solid var(--good)}
.closed{border-top:4px solid var(--muted)}
@supports selector(:has(*)){
form:not(:has(#outcome-resolve:checked)) .for-resolve{display:none}
form:not(:has(#outcome-lost:checked,#outcome-reduced:checked)) .for-lost{display:none}
form:not(:has(#outcome-not-now:checked)) .for-not-now{display:none}
form:not(:has(#outcome-told:checked)) .for-told{display:none}
form:not(:has(#outcome-refuse:checked)) .for-refuse{display:none}
form:has(#outcome-not-now:checked) .for-offer{display:none}
form.complaint:not(:has(#outcome-hand-over:checked)) .for-note{display:none}
form:not(:has([name=outcome]:checked)) .for-any{display:none}}
@media (max-width:520px){h1{font-size:22px}section,form{padding:16px}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:8px}.pair{grid-template-columns:1fr}svg.columns text,svg.columns text.label{font-size:27px}svg.columns text.label:nth-of-type(4n){display:none}}`
