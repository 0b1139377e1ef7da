// `node test/city/measure-waiting.ts [SEEDS]` prints what the waiting estimator does in every imagined clinic, as a table for
// docs/waiting.md: mean over the seeds, minutes and percent.
import { backTest } from '../../packages/api/src/city/queues/waiting/back-test.ts';
import { CLINICS, clinicLog, diceOf, type LoggedConsultation } from './clinic-logs.ts';
import { UNLIKE_CLINICS } from './unlike-clinic-logs.ts';

const seeds = (process.argv[2] ?? '4').split(',').map(Number);
const percent = (share: number) => (100 * share).toFixed(1);
const minutes = (seconds: number) => (seconds / 60).toFixed(1);

console.log(
  '| clinic | rows | in range | by position | early / late | error | of last ten | bias | width | last ten in range | in use |',
);
console.log(`|${' --- |'.repeat(11)}`);
const clinics: [name: string, log: (seed: number) => LoggedConsultation[]][] = [
  ...Object.entries(CLINICS).map(([name, clinic]): (typeof clinics)[number] => [name, seed => clinicLog(clinic, seed)]),
  ...Object.entries(UNLIKE_CLINICS).map(([name, lived]): (typeof clinics)[number] => [
    name,
    seed => lived(diceOf(seed)),
  ]),
];
for (const [name, log] of clinics) {
  const runs = seeds.map(seed => backTest(log(seed)));
  const mean = (of: (run: (typeof runs)[number]) => number | undefined) =>
    runs.reduce((sum, run) => sum + (of(run) ?? Number.NaN), 0) / runs.length;
  const coverages = runs.flatMap(run => run.positions.map(({ estimator }) => estimator?.coverage ?? Number.NaN));
  const cells = [
    name,
    Math.round(mean(run => run.consultations)),
    percent(mean(run => run.overall.estimator?.coverage)),
    `${percent(Math.min(...coverages))}–${percent(Math.max(...coverages))}`,
    `${percent(mean(run => run.overall.estimator?.tooEarly))} / ${percent(mean(run => run.overall.estimator?.tooLate))}`,
    minutes(mean(run => run.overall.estimator?.meanAbsoluteError)),
    minutes(mean(run => run.overall.rollingAverage?.meanAbsoluteError)),
    minutes(mean(run => run.overall.estimator?.bias)),
    minutes(mean(run => run.overall.estimator?.meanWidth)),
    percent(mean(run => run.overall.rollingAverage?.coverage)),
    [...new Set(runs.map(run => run.method))].join(', '),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
