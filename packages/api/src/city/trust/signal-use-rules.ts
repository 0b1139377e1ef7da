/**
 * Who would be misled if a signal stopped and nobody noticed: what is computed from it, and which screens show it. By hand,
 * because no program can see what a person concludes from a screen; whoever adds a use adds it here.
 */
export const SIGNAL_USES: Readonly<Record<string, readonly string[]>> = {
  EMERGENCY: [
    'CROWDING_LEVEL',
    'LEVEL_COUNTS',
    'CITY_EMERGENCY_TOTALS',
    'DIVERSION',
    'ALERTS',
    'CITY_SCREEN',
    'HOSPITAL_SCREEN',
    'WALL',
  ],
  BEDS: [
    'CROWDING_LEVEL',
    'LEVEL_COUNTS',
    'CITY_BED_TOTALS',
    'BED_FORECAST',
    'DIVERSION',
    'ALERTS',
    'CITY_SCREEN',
    'HOSPITAL_SCREEN',
    'WALL',
  ],
  QUEUES: [
    'CROWDING_LEVEL',
    'LEVEL_COUNTS',
    'CITY_OPD_TOTAL',
    'WAITING_ESTIMATE',
    'HALL_DISPLAY',
    'ALERTS',
    'CITY_SCREEN',
    'HOSPITAL_SCREEN',
    'WALL',
  ],
  OPENING: ['CITY_SCREEN', 'HOSPITAL_SCREEN'],
};

/** Signals that hospitals report, in the order in which a matrix shows them. */
export const HOSPITAL_SIGNALS = Object.keys(SIGNAL_USES);
