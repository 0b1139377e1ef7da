import type { RoleName } from '@hims/schema';

/** A source that the embedded city knows from the start, and the facilities it may report for: by code or by kind. */
export type DevelopmentSource = {
  code: string;
  kind: 'FEED' | 'SIMULATED';
  nameEn: string;
  nameHi: string;
  facilities: readonly string[];
  facilityKinds: readonly string[];
};

/** An account of the demonstration. Anyone may sign in as any of them; none has a password. */
export type DevelopmentAccount = {
  account: string;
  role: Exclude<RoleName, 'ANONYMOUS'>;
  name: string;
  /** Facilities the role is limited to; null: as far as the role itself reaches. */
  facilities: readonly string[] | null;
  source: DevelopmentSource | null;
};

function person(
  account: string,
  role: DevelopmentAccount['role'],
  name: string,
  facilities: readonly string[] | null = null,
): DevelopmentAccount {
  return { account, role, name, facilities, source: null };
}

function machine(account: string, source: DevelopmentSource): DevelopmentAccount {
  return { account, role: 'SOURCE', name: source.nameEn, facilities: null, source };
}

export const DEVELOPMENT_ACCOUNTS: readonly DevelopmentAccount[] = [
  person('official', 'OFFICIAL', 'Official, Health Department'),
  person('superintendent', 'SUPERINTENDENT', 'Superintendent, Lok Nayak Hospital', ['LNH']),
  person('clerk', 'CLERK', 'Clerk, Lok Nayak Hospital', ['LNH']),
  person('doctor', 'DOCTOR', 'Doctor, Lok Nayak Hospital', ['LNH']),
  person('dispatcher', 'DISPATCHER', 'Dispatcher, ambulance control room'),
  person('crew', 'CREW', 'Crew of an ambulance'),
  person('analyst', 'ANALYST', 'Analyst'),
  person('patient', 'PATIENT', 'Patient'),
  machine('source-lnh', {
    code: 'LNH-HIS',
    kind: 'FEED',
    nameEn: 'Hospital software of Lok Nayak Hospital',
    nameHi: 'लोक नायक अस्पताल का सॉफ़्टवेयर',
    facilities: ['LNH'],
    facilityKinds: [],
  }),
  machine('replay', {
    code: 'DELHI-CORONA-PORTAL',
    kind: 'FEED',
    nameEn: 'Delhi Corona portal, as published',
    nameHi: 'दिल्ली कोरोना पोर्टल, जैसा प्रकाशित हुआ',
    facilities: [],
    facilityKinds: ['HOSPITAL'],
  }),
  machine('sim-hospitals', {
    code: 'SIM-HOSPITALS',
    kind: 'SIMULATED',
    nameEn: 'Simulated hospitals',
    nameHi: 'कृत्रिम अस्पताल',
    facilities: [],
    facilityKinds: ['HOSPITAL'],
  }),
  machine('sim-mandirs', {
    code: 'SIM-MANDIRS',
    kind: 'SIMULATED',
    nameEn: 'Simulated mandirs and kendras',
    nameHi: 'कृत्रिम आरोग्य मंदिर और केंद्र',
    facilities: [],
    facilityKinds: ['MANDIR', 'JAN_AUSHADHI_KENDRA'],
  }),
  machine('sim-ambulances', {
    code: 'SIM-AMBULANCES',
    kind: 'SIMULATED',
    nameEn: 'Simulated ambulances',
    nameHi: 'कृत्रिम एंबुलेंस',
    facilities: ['CATS'],
    facilityKinds: [],
  }),
];

/** The `sub` of an account's tokens. */
export function subjectOf(account: string): string {
  return `development|${account}`;
}
