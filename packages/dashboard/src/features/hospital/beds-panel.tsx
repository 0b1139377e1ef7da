import { countWords, percentWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import type { HospitalCell } from '../../live/board-store.ts';
import { type Envelope, freshnessAt } from '../../live/freshness.ts';
import { bedsEnvelope } from '../../live/roll-up.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { pick } from '../../live/totals.ts';
import { Empty } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Age, SourceMark, Value } from '../../ui/value.tsx';
import { DefineButton } from '../definitions/define-button.tsx';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import { nameIn } from '../facilities/names.ts';
import { occupancy } from './bed-figures.ts';
import type { Details } from './details.ts';
import { OccupancyBar } from './occupancy-bar.tsx';
import classes from './tables.module.css';

type WardBeds = NonNullable<HospitalCell['beds']>[number];
type Counts = WardBeds['lastReported'];

/** The order in which a bed manager reads them. */
const CLASSES = [
  'GENERAL',
  'ICU',
  'VENTILATOR',
  'OXYGEN',
  'MATERNITY',
  'PAEDIATRIC',
  'NEONATAL',
  'ISOLATION',
  'COVID',
] as const;

/** Beds by class, and by ward where the viewer may see wards. Occupancy is never clamped: 140 % is the news. */
export function BedsPanel({ cell, wards }: { cell: HospitalCell; wards: Details['wards'] }) {
  const { t, language } = useWords();
  const byClass = CLASSES.flatMap(bedClass => {
    const beds = bedsEnvelope(cell, bedClass);
    return beds ? [{ bedClass, beds }] : [];
  });
  const rows = cell.beds ?? [];
  if (byClass.length === 0 && rows.length === 0) {
    return (
      <Panel title={t('beds.title')}>
        <Empty title={t('beds.never')}>{t('beds.neverWhy')}</Empty>
      </Panel>
    );
  }
  const nameOf = (code: string) => {
    const ward = wards.find(candidate => candidate.code === code);
    return ward ? nameIn(ward, language) : code === 'WHOLE' ? t('beds.whole') : code;
  };
  const order = new Map(wards.map((ward, at) => [ward.code, at]));
  const byWard = rows.toSorted(
    (a, b) =>
      (order.get(a.ward) ?? 99) - (order.get(b.ward) ?? 99) ||
      CLASSES.indexOf(a.bedClass) - CLASSES.indexOf(b.bedClass),
  );
  return (
    <Panel title={t('beds.title')} note={t('beds.note')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="unseen">{t('beds.byClass')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('beds.class')}</th>
              <th scope="col" className={classes.bar}>
                {t('beds.occupancy')}
                <DefineButton metrics="BED_OCCUPANCY" name={t('beds.occupancy')} />
              </th>
              <th scope="col" className={classes.number}>
                %
              </th>
              <th scope="col" className={classes.number}>
                {t('beds.occupiedOf')}
              </th>
              <th scope="col" className={classes.number}>
                {t('beds.free')}
                <DefineButton metrics="BEDS_FREE" name={t('beds.free')} />
              </th>
              <th scope="col" className={`${classes.number} ${classes.minor}`}>
                {t('beds.wards')}
              </th>
              <th scope="col" className={classes.number}>
                {t('table.age')}
              </th>
            </tr>
          </thead>
          <tbody>
            {byClass.map(({ bedClass, beds }) => (
              <tr key={bedClass} data-row data-metric="BEDS_FREE BED_OCCUPANCY" tabIndex={-1}>
                <th scope="row">
                  {t(`bedClass.${bedClass}`)} {beds.value === null ? null : <SourceMark fact={beds.fact} inRow />}
                </th>
                <Occupied of={beds} facility={cell.facility} part={`*/${bedClass}`} />
                <td className={`${classes.number} ${classes.minor}`}>
                  {t('beds.wardsKnown', { known: beds.wardsKnown, expected: beds.wardsExpected })}
                </td>
                <td className={classes.number}>{beds.value === null ? '—' : <Age fact={beds.fact} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {byWard.length > 0 ? (
        <>
          <h3 className={classes.subtitle}>{t('beds.byWard')}</h3>
          <div className={classes.scroll}>
            <table className={`${classes.table} ${classes.wards}`}>
              <caption className="unseen">{t('beds.byWard')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('beds.ward')}</th>
                  <th scope="col">{t('beds.class')}</th>
                  <th scope="col" className={classes.bar}>
                    {t('beds.occupancy')}
                  </th>
                  <th scope="col" className={classes.number}>
                    %
                  </th>
                  <th scope="col" className={classes.number}>
                    {t('beds.occupiedOf')}
                  </th>
                  <th scope="col" className={classes.number}>
                    {t('beds.free')}
                  </th>
                  <th scope="col" className={`${classes.number} ${classes.minor}`}>
                    {t('beds.cleaning')}
                  </th>
                  <th scope="col" className={`${classes.number} ${classes.minor}`}>
                    {t('beds.reserved')}
                  </th>
                  <th scope="col" className={`${classes.number} ${classes.minor}`}>
                    {t('beds.blocked')}
                  </th>
                  <th scope="col" className={classes.number}>
                    {t('table.age')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {byWard.map(beds => (
                  <WardRow
                    key={`${beds.ward} ${beds.bedClass}`}
                    facility={cell.facility}
                    beds={beds}
                    name={nameOf(beds.ward)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
    </Panel>
  );
}

function WardRow({ facility, beds, name }: { facility: string; beds: WardBeds; name: string }) {
  const { t } = useWords();
  const of: Envelope<Counts> = { value: beds.counts, lastReported: beds.lastReported, fact: beds };
  const { occupied, staffed } = beds.lastReported;
  return (
    <tr data-row data-metric="BEDS_FREE BED_OCCUPANCY" tabIndex={-1}>
      <th scope="row">
        {name} <SourceMark fact={beds} inRow />
      </th>
      <td className={classes.soft}>{t(`bedClass.${beds.bedClass}`)}</td>
      <Occupied of={of} facility={facility} part={`${beds.ward}/${beds.bedClass}`} />
      <td className={`${classes.number} ${classes.minor}`}>
        <Value of={pick(of, 'cleaning')} inTable />
      </td>
      <td className={`${classes.number} ${classes.minor}`}>
        <Value of={pick(of, 'reserved')} inTable />
      </td>
      <td className={`${classes.number} ${classes.minor}`}>
        <Value of={pick(of, 'blocked')} inTable />
      </td>
      <td className={classes.number}>
        <Age fact={beds} last={t('beds.lastOccupied', { occupied, staffed })} />
      </td>
    </tr>
  );
}

/** The four cells that class and ward have in common: bar, share, counts, free. */
function Occupied({ of, facility, part }: { of: Envelope<Counts>; facility: string; part: string }) {
  const speech = useWords();
  const { language } = speech;
  const known = useClockReading(now => freshnessAt(of.fact, now).byAge !== 'EXPIRED');
  const share = of.value && known ? occupancy(of.value) : null;
  const shares: Envelope<number> = {
    value: share,
    lastReported: of.lastReported ? occupancy(of.lastReported) : null,
    fact: of.fact,
  };
  return (
    <>
      <td className={classes.bar}>
        <OccupancyBar share={share} />
      </td>
      <td className={classes.number}>
        <Value of={shares} format={value => percentWords(value, language)} inTable />
      </td>
      <td className={classes.number}>
        <DisputeMark facility={facility} metric={['BEDS_OCCUPIED', 'BEDS_STAFFED']} part={part} inRow />
        <Value of={pick(of, 'occupied')} inTable />
        <span className={classes.soft}> / </span>
        <Value of={pick(of, 'staffed')} inTable />
      </td>
      <td className={`${classes.number} ${classes.strong}`}>
        <DisputeMark facility={facility} metric="BEDS_FREE" part={part} inRow />{' '}
        <Value of={pick(of, 'free')} format={(free, spoken) => countWords(Math.max(0, free), spoken)} inTable />{' '}
        {known && of.value && of.value.free < 0 ? (
          <span className={classes.why}>{shortWords(of.value, speech)}</span>
        ) : null}
      </td>
    </>
  );
}

/**
 * Why no bed is free where more is taken than there are: patients beyond the beds, and beds that are empty but cannot be used. One
 * negative number for all of these would read as so many patients without a bed.
 */
function shortWords(counts: Counts, { t, language }: Speech): string {
  const beyond = Math.max(0, counts.occupied - counts.staffed);
  const parts = { short: beyond, cleaning: counts.cleaning, reserved: counts.reserved, blocked: counts.blocked };
  return Object.entries(parts)
    .filter(([, n]) => n > 0)
    .map(([part, n]) => t(`beds.why.${part}`, { n: countWords(n, language) }))
    .join(' · ');
}
