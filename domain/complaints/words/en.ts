import { list, values } from './list.ts'
import type { SeverityWords } from './severity-words.ts'

export const en: SeverityWords = {
  danger: list(`
    injur* | got hurt | get hurt | gets hurt | getting hurt | was hurt | were hurt | been hurt | is hurt |
    be hurt | hurt himself | hurt herself | hurt his | hurt her | hurt a worker | hurt a colleague |
    cut his | cut her | cut their | burn | burns | burnt | burned | burning | scald* | killed | died |
    fatal* | poison* | toxic | smoke | smoked | smokes | smoking | spark* | electric shock |
    electric shocks | explode | exploded | explodes | exploding | explosion | explosions | hazard* |
    unsafe | not safe | dangerous | danger | dangers | caught fire | catch fire | catches fire | on fire |
    fire broke out | set fire | a fire | to hospital | to the hospital | in hospital | hospitali* |
    ambulance | product recall | safety recall
  `),
  standstill: list(`
    line … stopped | line … stops | line … stop | line … down | line … halted | line … standing still |
    line stopped | line down | production … stopped | production … stops | production … down |
    production … halted | plant … stopped | plant … down | plant … halted | site … stopped |
    site … halted | site … down | machine … stopped | machine … down | machine … standing still |
    machines … down | machines … stopped | stopped our line | stopped the line | stop our line |
    stop the line | stopped our production | stopped production | stop production | stop the production |
    halted production | halted our production | shut down our | shut down the | at a standstill |
    to a standstill | a standstill | cannot produce | can't produce | cannot go on working | cannot work |
    can't work | work has stopped | work stopped | work stands still
  `),
  failure: list(`
    crack | cracks | cracked | cracking | broken | break | breaks | breaking | broke | breakage | leak* |
    defect* | fail | fails | failed | failing | failure | failures | faulty | contaminat* | rust | rusts |
    rusted | rusty | rusting | corro* | snapped | sheared off | fractured | unusable | useless | damage |
    damages | damaged | dented | bent | torn | deformed | malfunction* | does not work | doesn't work |
    do not work | don't work | did not work | not working | stopped working | cannot be used |
    can't be used | cannot use | can't use | out of tolerance | out of spec | below its certificate |
    does not fit | do not fit | wrong item | wrong items | wrong part | wrong parts | wrong size |
    wrong goods | wrong article | wrong articles | missing | short delivery | never arrived |
    has not arrived | have not arrived | did not arrive | not delivered | not received | lost in transit |
    double charged | charged twice | charges … twice | charged … twice | billed twice | billed … twice |
    overcharged
  `),
  idle: list(`
    would like | not only | nothing but | no fewer than | no less than | not less than | no doubt |
    no wonder | not to mention | not until | not the whole | not all | not every | not everything |
    not the first time | not for the first time | without warning | without fail | for no reason |
    no reason | no sooner | no matter | smoke detector* | smoke alarm* | no smoking | smoke-free |
    smoke test* | spark plug* | leak test* | crack test* | break test* | burn-in | burn in |
    hazard label* | explosion-proof | explosion proof | exploded view | explosion drawing | rust-proof |
    rustproof | rust protection | corrosion-resistant | corrosion protection | corrosion class |
    dangerous goods | hazardous goods class | coffee break | lunch break | price break* | break bulk |
    break even | missing you | bent on | leak-free | crack-free | rust-free | failure mode | fail-safe |
    damages claim | damage report form
  `),
  denial: {
    clause: list(`
      not | nobody | no one | no-one | nothing | none | never | neither | nor | hardly | no longer | isn't |
      aren't | wasn't | weren't | didn't | doesn't | don't | hasn't | haven't | won't | can't | cannot |
      couldn't | wouldn't | so that no | lest
    `),
    near: list(`
      no | without | free of | free from | avoid | avoids | prevent | prevents | against | instead of |
      zero
    `),
    behind: list(`
      : none | : no | : 0 | ruled out | did not happen | did not occur | was avoided | were avoided |
      was prevented | were prevented
    `),
  },
  filler: list('a | any | single | more | such | be'),
  doubt: list(`
    not sure | unsure | not certain | not clear | unclear | do not know | don't know | cannot say |
    can't say | cannot rule out | can't rule out | cannot be ruled out | can't be ruled out |
    not ruled out | not excluded | cannot be excluded | cannot exclude | whether | wonder
  `),
  unreal: list(`
    if | in case | would | suggest* | suggestion | recommend* | propose* | wish | wishes | hope | hopes |
    hoping | consider | perhaps you | maybe you | how about | an idea | ideally | prefer | almost |
    nearly | so that | please make sure | imagine
  `),
  turn: list(`
    but | because | since | although | though | despite | due to | however | therefore | except | until
  `),
  pause: list('and | that | as | when | while | after | which | who | where | yet'),
  fact: {
    before: list(`
      the | our | your | my | these | those | this | all | both | such | replace | replacing | exchange |
      repair | refund | refunding | return | fix | for | of | several | many | some
    `),
    after: [],
  },
  or: list('or | nor'),
  quantity: {
    numbers: values(`
      one = 1 | two = 2 | three = 3 | four = 4 | five = 5 | six = 6 | seven = 7 | eight = 8 | nine = 9 |
      ten = 10 | eleven = 11 | twelve = 12 | thirteen = 13 | fourteen = 14 | fifteen = 15 | sixteen = 16 |
      seventeen = 17 | eighteen = 18 | nineteen = 19 | twenty = 20 | thirty = 30 | forty = 40 | fifty = 50 |
      sixty = 60 | seventy = 70 | eighty = 80 | ninety = 90
    `),
    multipliers: values('hundred = 100 | thousand = 1000'),
    partOf: list(`
      {part} {unit}? out of the? {whole} | {part} {unit}? out of all {whole} |
      {part} {unit}? of the? {whole} | {part} {unit}? of all {whole} | {part} {unit}? of our {whole} |
      {part}/{whole} {unit}
    `),
    units: list(`
      units | pieces | pcs | items | parts | boxes | cartons | pallets | bags | rolls | bolts | screws |
      packs | sets | metres | meters | kg | litres | liters
    `),
    times: list(`
      days | weeks | months | hours | minutes | years | shifts | times | deliveries | orders
    `),
    shares: values(`
      half of = 1/2 | half the = 1/2 | half our = 1/2 | a third of = 1/3 | one third of = 1/3 |
      two thirds of = 2/3 | a quarter of = 1/4 | three quarters of = 3/4 | a fifth of = 1/5 |
      the whole batch = 1 | the whole lot = 1 | the entire batch = 1 | the entire lot = 1 |
      the whole delivery = 1 | the entire delivery = 1 | the whole order = 1 | the entire order = 1 |
      the whole shipment = 1 | the whole pallet = 1 | every single one = 1 | all of them = 1 |
      all of the = 1
    `),
    percent: list('{percent} % of | {percent} percent of | {percent} per cent of'),
  },
}
