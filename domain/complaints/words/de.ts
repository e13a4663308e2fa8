import { list, values } from './list.ts'
import type { SeverityWords } from './severity-words.ts'

/** Complaints come in German too, though no page is written in it: a language of words needs no catalogue. */
export const de: SeverityWords = {
  danger: list(`
    verletzt | verletzung | verletzungen | verletzen | verbrannt | verbrennung* | geriet in brand |
    in brand geraten | feuer gefangen | fing feuer | rauch* | qualm* | explodiert* | explosion |
    stromschlag | giftig* | gefährlich* | gefahr | krankenhaus | ins krankenhaus | rückruf
  `),
  standstill: list(`
    produktionsstillstand | bandstillstand | anlagenstillstand | stillstand | steht still | stehen still |
    band … steht | linie … steht | produktion … gestoppt | produktion … steht | band … gestoppt |
    nicht produzieren
  `),
  failure: list(`
    defekt* | kaputt | gebrochen* | gerissen* | risse | riss | undicht* | leckt | beschädigt* |
    verbogen* | verrostet* | rostig* | korrodiert* | unbrauchbar* | fehlerhaft* | mangelhaft* |
    ausgefallen | funktioniert nicht | falsch geliefert | falsche ware | falscher artikel |
    nicht geliefert | nicht angekommen | fehlt | fehlen | fehlte | fehlten | doppelt berechnet
  `),
  idle: list(`
    nicht nur | rauchmelder | gefahrgut | gefahrstoffklasse | ohne vorwarnung | nicht zum ersten mal |
    rostfrei*
  `),
  denial: {
    clause: list('nicht | niemand | keiner | nichts | nie | weder | noch'),
    near: list('kein | keine | keinen | keinerlei | ohne | gegen | vermeiden'),
    behind: list(': keine | : nein | ausgeschlossen'),
  },
  filler: list('einzigen | mehr'),
  doubt: list(`
    nicht sicher | unsicher | unklar | nicht auszuschließen | nicht ausschließen | ob | wissen nicht
  `),
  unreal: list(`
    falls | wenn | wäre | würde* | vorschlag | schlagen vor | wünschen | hoffen | fast | beinahe | damit |
    bitte achten
  `),
  turn: list('aber | weil | da | sondern | jedoch | obwohl | trotzdem'),
  pause: list('und | dass | nachdem'),
  fact: {
    before: list('die | der | das | den | diese | dieser | alle | unsere | der | ersetzen'),
    after: [],
  },
  or: list('oder | noch'),
  quantity: {
    numbers: values(`
      zwei = 2 | drei = 3 | vier = 4 | fünf = 5 | sechs = 6 | sieben = 7 | acht = 8 | neun = 9 | zehn = 10 |
      elf = 11 | zwölf = 12 | zwanzig = 20
    `),
    multipliers: values('hundert = 100 | tausend = 1000'),
    partOf: list('{part} {unit}? von den? {whole} | {part}/{whole} {unit}'),
    units: list('stück | stk | teile | teilen | kartons | paletten | kisten | schrauben'),
    times: list('tagen | tage | wochen | monaten | stunden | schichten | lieferungen'),
    shares: values(`
      die hälfte = 1/2 | ein drittel = 1/3 | ein viertel = 1/4 | die ganze charge = 1 |
      die ganze lieferung = 1
    `),
    percent: list('{percent} % der | {percent} prozent der'),
  },
}
