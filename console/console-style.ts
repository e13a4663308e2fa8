import { pageStyle } from '../domain/messages/pages/page-style.ts'
import { chartStyle } from './charts/draw-chart.ts'

/** The style of the console: the pages' own vocabulary, on a wider sheet. */
export const consoleStyle = `${pageStyle}
:root{--chart-grew:#5b8def}
body{font-size:15px}
main{max-width:1280px;padding:20px 20px 64px;outline:0}
main.narrow{max-width:560px;padding-top:8vh}
h1{font-size:24px;margin:0 0 14px;overflow-wrap:anywhere}
h2{font-size:16px;margin:0 0 10px}h3{font-size:15px;margin:14px 0 6px}
.skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;background:var(--card);padding:8px 14px;z-index:2}
.top{display:flex;flex-wrap:wrap;gap:4px 22px;align-items:center;padding:10px 20px;background:var(--card);border-bottom:1px solid var(--rule)}
.brand{margin:0;font-weight:650}.brand a{color:var(--ink);text-decoration:none}
nav ul{display:flex;flex-wrap:wrap;gap:2px;list-style:none;margin:0;padding:0}nav li{margin:0}
nav a{display:block;padding:8px 12px;border-radius:8px;text-decoration:none}
nav a[aria-current]{background:var(--soft);color:var(--ink);font-weight:650;box-shadow:inset 0 -2px 0 var(--accent)}
.who{margin-left:auto;display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;color:var(--muted);font-size:14px}
.who form,form.bare,.row form{background:none;border:0;padding:0;margin:0}
button{width:auto;padding:9px 18px}
button.plain{padding:8px 10px;color:var(--accent);background:none;font-weight:400;border-radius:8px;text-decoration:underline;text-underline-offset:2px}
a.button{display:inline-block;padding:10px 20px;color:var(--on-accent);background:var(--accent);border-radius:8px;font-weight:650;text-decoration:none}
input[type=search],input[type=number],input[type=email],input:not([type]){width:100%;padding:9px 12px;font:inherit;color:inherit;background:var(--card);border:1px solid var(--field);border-radius:8px}
input[type=text],input[type=date],select,textarea{padding:9px 12px}
textarea{min-height:84px}
details{margin:0 0 16px}summary{cursor:pointer;padding:6px 0;color:var(--accent)}
section{padding:16px 18px}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,430px),1fr));gap:0 16px;align-items:start}
.wide{overflow-x:auto;position:relative}.stack th{white-space:normal;word-break:keep-all}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);padding:0 0 6px}
th,td{padding:8px 14px 8px 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
th{color:var(--muted);font-weight:600;white-space:nowrap}
th a{color:inherit}td.number,th.number{text-align:right}
tr:last-child td{border-bottom:0}
.rows{list-style:none;margin:0;padding:0}.rows>li{padding:10px 0;border-bottom:1px solid var(--rule);margin:0}.rows>li:last-child{border-bottom:0}
.row-head{display:flex;flex-wrap:wrap;gap:2px 12px;align-items:baseline}.row-head a{font-weight:600}
.row-head time,.row-end{margin-left:auto;white-space:nowrap}
.rows p{margin:2px 0 0;color:var(--muted)}
.rows details{margin:2px 0 0}
.actions{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,250px),1fr));gap:14px;padding:6px 0 10px}
.actions form{background:var(--soft);border:1px solid var(--rule);border-radius:8px;padding:12px 14px;margin:0}
.actions .field{margin:0 0 10px}
.band{display:inline-block;padding:1px 10px;border-radius:99px;font-weight:600;font-size:13px;border:1px solid;white-space:nowrap}
.band.red{color:var(--bad)}.band.yellow{color:var(--warn)}.band.green{color:var(--good)}
.stopped{color:var(--muted);font-style:italic}.severity.critical{color:var(--bad);font-weight:600}.severity.major{color:var(--warn)}
.views ul{margin:0 0 10px}.views a{padding:4px 12px;border:1px solid var(--rule);border-radius:99px;background:var(--card)}.views a[aria-current]{box-shadow:none}
th a{text-decoration:underline;text-underline-offset:2px}th[aria-sort] a::after{content:" \\2193"}th[aria-sort=ascending] a::after{content:" \\2191"}
.late{color:var(--bad);font-weight:600}.muted{color:var(--muted)}
.notice{background:var(--card);border:1px solid var(--rule);border-left:5px solid var(--good);border-radius:10px;padding:10px 16px;margin:0 0 16px}
.empty{color:var(--muted);margin:0}
.filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,170px),1fr));gap:10px 14px;align-items:end;padding:14px 18px}
.filters .field{margin:0}form.inset{background:none;border:0;padding:0;margin:0 0 14px}.filters button{justify-self:start}
.day{white-space:nowrap}.crumbs{margin:0 0 8px;color:var(--muted)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:0 0 16px}
.tile{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:12px 16px}.tile b{display:block;font-size:24px;font-variant-numeric:tabular-nums}
.tile span{color:var(--muted)}
figure{margin:14px 0 12px}${chartStyle(540)}figure svg:not(.graph){display:block;width:100%;max-width:640px;height:auto}
figure svg:not(.graph) text{fill:var(--muted)}figure svg .role-axis-grid line,figure svg .role-axis-tick line,figure svg .role-axis-domain line{stroke:var(--rule)}
figcaption{color:var(--muted);font-size:14px;margin-bottom:4px}
form.task-answer{max-width:760px}
.timeline{list-style:none;padding:0;margin:0}.timeline li{padding:6px 0 6px 14px;border-left:2px solid var(--rule);margin:0}
.timeline time{color:var(--muted);display:block;font-size:13px}
pre{font-size:12px;white-space:pre-wrap;overflow-wrap:anywhere;margin:6px 0}
code{font-size:12px;color:var(--muted);overflow-wrap:anywhere}
.graph{display:block;height:auto}.graph .arrow path{fill:none;stroke:var(--field)}.graph #tip path{fill:var(--field)}.graph .arrow text{font-size:10.5px;text-anchor:middle;fill:var(--muted);paint-order:stroke;stroke:var(--card);stroke-width:4px}.graph .arrow.been path{stroke:var(--accent);stroke-width:2}.graph .state rect,.graph .state path{fill:var(--card);stroke:var(--field);stroke-width:1.2}.graph .state text{font-size:12.5px;text-anchor:middle;fill:var(--ink)}.graph .state.been rect,.graph .state.been path{stroke:var(--accent);stroke-width:2}.graph .state.now rect,.graph .state.now path{fill:var(--accent);stroke:var(--accent)}.graph .state.now text{fill:var(--on-accent);font-weight:650}.graph circle{fill:var(--ink)}.graph .state.now .count{fill:var(--card);font-size:11px}
@media (min-width:701px){.policy td:first-child{width:22%}.policy td:nth-child(2){width:26%}.accounts td:last-child{min-width:300px}.accounts th{white-space:normal;word-break:keep-all}.accounts th,.accounts td{padding-right:10px}}
.tour{background:var(--soft);border:1px solid var(--accent);border-radius:10px;padding:12px 18px;margin:0 0 16px}.tour p{margin:0 0 8px}.tour ol{display:flex;flex-wrap:wrap;gap:4px 26px;margin:0 0 4px;padding-left:22px}
.board{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,260px),1fr));gap:14px;align-items:start}
@media (max-width:520px){main{padding:14px 12px 48px}.top{padding:8px 12px}.who{margin-left:0}.row-head time,.row-end{margin-left:0}section{padding:14px}}
@media (max-width:700px){table.stack,table.stack caption,table.stack tbody,table.stack tr,table.stack td{display:block;width:auto}table.stack thead{position:absolute;left:-9999px}table.stack thead:has(a){position:static;display:block}table.stack thead:has(a) tr{display:flex;flex-wrap:wrap;gap:2px 16px;border:0}table.stack thead:has(a) th{padding:4px 0;border:0}table.stack thead:has(a) th:not(:has(a)){display:none}table.stack tr{border-bottom:1px solid var(--rule);padding:10px 0}table.stack td{border:0;padding:2px 0;text-align:left}table.stack td[data-label]::before{content:attr(data-label) ": ";color:var(--muted)}:lang(zh) table.stack td[data-label]::before{content:attr(data-label) "："}table.stack td:empty{display:none}}
@media print{@page{margin:16mm}h1{font-size:18pt}h2{font-size:12pt;break-after:avoid}.columns{display:block}figure{break-inside:avoid}figure svg{max-width:14cm}figure details{display:none}a{color:inherit;text-decoration:none}table{font-size:9.5pt}tr,li{break-inside:avoid}.band{border-width:1px}.wide{overflow:visible}.top,.filters,.actions,details:not([open]),form,.skip,.no-print{display:none}body{background:#fff;color:#000}main{max-width:none;padding:0}section{border:0;padding:0 0 12px;break-inside:avoid}}
`
