import { useEffect, useMemo, useState } from 'react';
import {
  type BedClass,
  type ClassTallyFragment,
  RecordBedAuditDocument,
  WardNamesDocument,
} from '../../generated/graphql.ts';
import { useWords } from '../../language/index.ts';
import { useCell } from '../../live/board-store.ts';
import { CommandRefused, giveCommand } from '../../live/command.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { queries } from '../../live/queries.ts';
import { serverClock, useClockReading } from '../../live/server-clock.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Empty, Loading, Notice } from '../../ui/page-state.tsx';
import { nameIn } from '../facilities/names.ts';
import classes from './bed-desk.module.css';
import { ClassTable } from './class-table.tsx';
import { type AuditError, useAuditError, useForecasts, useOutlook } from './read-outlook.ts';
import { Audits } from './side-lists.tsx';

type Names = readonly { readonly code: string; readonly nameEn: string; readonly nameHi: string }[];
const MINUTE_MS = 60_000;

/** The beds of a hospital for who runs the city: counts, decisions, forecast and audit. No beds, no patients. */
export function BedSums({ facility, mayAudit }: { facility: string; mayAudit: boolean }) {
  const { t, language } = useWords();
  const cell = useCell(facility);
  const minute = useClockReading(now => Math.floor(now / MINUTE_MS), 10_000);
  const outlook = useOutlook(facility, `${minute}/${cell?.changedAt}`);
  const totals = useMemo<readonly ClassTallyFragment[]>(() => outlook?.totals ?? [], [outlook]);
  const bedClasses = useMemo(() => totals.map(each => each.bedClass), [totals]);
  const forecasts = useForecasts(facility, bedClasses);
  const [auditError, setAuditError] = useAuditError(facility);
  const [names, setNames] = useState<Names>([]);
  const [auditing, setAuditing] = useState(false);
  useEffect(() => {
    let wanted = true;
    queries.query({ query: WardNamesDocument, variables: { code: facility } }).then(
      ({ data }) => wanted && setNames(data?.facility?.wards ?? []),
      // The codes of wards then stand for their names.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [facility]);
  const wardName = (code: string) => {
    const found = names.find(each => each.code === code);
    return found ? nameIn(found, language) : code;
  };
  return (
    <div className={classes.sumsOnly}>
      <Notice>{t('bedBoard.countsOnly')}</Notice>
      {outlook === null ? (
        <Loading rows={6} waitingFor={t('bedBoard.byClass')} />
      ) : totals.length === 0 ? (
        <Empty title={t('bedBoard.emptyTitle')}>{t('bedBoard.emptyElsewhere')}</Empty>
      ) : (
        <ClassTable facility={facility} totals={totals} outlook={outlook} forecasts={forecasts} wardName={wardName} />
      )}
      {outlook === null ? null : (
        <Audits error={auditError}>
          {mayAudit ? (
            <button type="button" className={classes.auditButton} onClick={() => setAuditing(true)}>
              {t('bedBoard.act.audit')}
            </button>
          ) : null}
        </Audits>
      )}
      {auditing ? (
        <AuditDialog
          facility={facility}
          bedClasses={bedClasses.length > 0 ? bedClasses : ['GENERAL', 'ICU']}
          onDone={setAuditError}
          onClose={() => setAuditing(false)}
        />
      ) : null}
    </div>
  );
}

/** What a surprise audit counted: for each class that was counted, beds with staff and the clean empty ones among them. */
function AuditDialog({
  facility,
  bedClasses,
  onDone,
  onClose,
}: {
  facility: string;
  bedClasses: readonly BedClass[];
  onDone: (error: AuditError) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { kind } = useConnectionState();
  const [problem, setProblem] = useState<string | null>(null);

  async function record(counts: { bedClass: BedClass; staffed: number; free: number }[]): Promise<void> {
    try {
      const countedAt = new Date(serverClock.now()).toISOString();
      const { recordBedAudit } = await giveCommand(RecordBedAuditDocument, { facility, countedAt, counts });
      onDone(recordBedAudit);
      onClose();
    } catch (failure) {
      setProblem(failure instanceof CommandRefused ? failure.message : t('bedBoard.unanswered'));
    }
  }

  return (
    <FormDialog
      title={t('bedBoard.ask.audit')}
      note={t('bedBoard.ask.auditNote')}
      fields={bedClasses.flatMap(bedClass => {
        const name = t(`bedClass.${bedClass}`);
        return [
          {
            kind: 'NUMBER' as const,
            name: `${bedClass}.staffed`,
            label: t('bedBoard.ask.auditStaffed', { name }),
            min: 0,
            max: 100_000,
          },
          {
            kind: 'NUMBER' as const,
            name: `${bedClass}.free`,
            label: t('bedBoard.ask.auditFree', { name }),
            min: 0,
            max: 100_000,
          },
        ];
      })}
      confirm={t('bedBoard.act.audit')}
      problem={problem}
      onSubmit={told => {
        const counts = bedClasses
          .filter(each => told[`${each}.staffed`] && told[`${each}.free`])
          .map(each => ({
            bedClass: each,
            staffed: Number(told[`${each}.staffed`]),
            free: Number(told[`${each}.free`]),
          }));
        if (kind !== 'LIVE') setProblem(t(`bedBoard.blocked.${kind}`));
        else if (counts.length === 0) setProblem(t('bedBoard.ask.auditNothing'));
        else void record(counts);
        return false;
      }}
      onClose={onClose}
    />
  );
}
