import type { ReactNode } from 'react';
import { useWords } from '../../language/index.ts';
import type { HospitalCell } from '../../live/board-store.ts';
import type { Envelope } from '../../live/freshness.ts';
import { pick } from '../../live/totals.ts';
import { Empty } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Age, SourceMark, useFreshnessState, Value } from '../../ui/value.tsx';
import { DefineButton } from '../definitions/define-button.tsx';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import classes from './emergency-panel.module.css';
import { LastReport } from './last-report.tsx';
import { TRIAGE, TriageGlyph } from './triage.tsx';

type Emergency = NonNullable<HospitalCell['emergency']>;

/** The emergency department: how many, how long, how ill. */
export function EmergencyPanel({ facility, emergency }: { facility: string; emergency: Emergency | null | undefined }) {
  const { t } = useWords();
  if (!emergency) {
    return (
      <Panel title={t('emergency.title')}>
        <Empty title={t('emergency.never')}>{t('emergency.neverWhy')}</Empty>
      </Panel>
    );
  }
  return <Known facility={facility} emergency={emergency} />;
}

function Known({ facility, emergency }: { facility: string; emergency: Emergency }) {
  const { t } = useWords();
  const state = useFreshnessState(emergency);
  const of: Envelope<Emergency['lastReported']> = {
    value: emergency.figures,
    lastReported: emergency.lastReported,
    fact: emergency,
  };
  const triage = emergency.lastReported.waitingByTriage;
  const shown = state === 'EXPIRED' ? null : emergency.figures?.waitingByTriage;
  const most = shown ? Math.max(1, ...TRIAGE.map(({ key }) => shown[key])) : 1;
  return (
    <Panel
      title={t('emergency.title')}
      aside={
        <>
          <SourceMark fact={emergency} />
          <Age fact={emergency} />
        </>
      }
    >
      {state === 'EXPIRED' ? <LastReport fact={emergency} /> : null}
      <dl className={classes.figures}>
        <Figure name={t('emergency.waiting')} metric="ED_WAITING">
          <Value of={pick(of, 'waiting')} large />
          <DisputeMark facility={facility} metric="EMERGENCY_WAITING" />
        </Figure>
        <Figure name={t('emergency.longest')} metric="ED_LONGEST_WAIT">
          <Value of={pick(of, 'longestWaitMinutes')} unit={t('unit.minutes')} large />
          <DisputeMark facility={facility} metric="EMERGENCY_LONGEST_WAIT" />
        </Figure>
        <Figure name={t('emergency.boarders')} metric="ED_BOARDERS" note={t('emergency.boardersWhy')}>
          <Value of={pick(of, 'boarders')} large />
          <DisputeMark facility={facility} metric="EMERGENCY_BOARDERS" />
        </Figure>
        <Figure name={t('emergency.present')} metric="ED_PRESENT">
          <Value of={pick(of, 'present')} />
          <DisputeMark facility={facility} metric="EMERGENCY_PRESENT" />
        </Figure>
        <Figure name={t('emergency.ventilated')} metric="ED_VENTILATED">
          <Value of={pick(of, 'ventilated')} />
        </Figure>
      </dl>
      {triage ? (
        <>
          <h3 className={classes.subtitle}>{t('emergency.byTriage')}</h3>
          <ul>
            {TRIAGE.map(triageClass => {
              const count = shown?.[triageClass.key] ?? 0;
              return (
                <li key={triageClass.key} className={classes.triage}>
                  <TriageGlyph of={triageClass} />
                  <span>{t(`triage.${triageClass.key}`)}</span>
                  <span className={classes.track} aria-hidden="true">
                    <span style={{ inlineSize: `${(count / most) * 100}%`, background: triageClass.fill }} />
                  </span>
                  <span className={classes.count}>
                    <Value
                      inTable
                      of={{
                        value: shown?.[triageClass.key] ?? null,
                        lastReported: triage[triageClass.key],
                        fact: emergency,
                      }}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

function Figure({
  name,
  metric,
  note,
  children,
}: {
  name: string;
  metric: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <div className={classes.figure} data-metric={metric}>
      <dt title={note}>
        {name}
        <DefineButton metrics={metric} name={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
