/** Queues that every facility has beside those of its departments: English, Hindi. The code is the kind. */
export const STANDARD_QUEUES = {
  REGISTRATION: ['Registration', 'पंजीकरण'],
  LABORATORY: ['Laboratory', 'प्रयोगशाला'],
  PHARMACY: ['Pharmacy', 'दवा वितरण'],
} as const satisfies Record<string, readonly [nameEn: string, nameHi: string]>;

/** Names of a queue that every facility has; null: the code is not one of them. */
export function standardQueue(code: string): readonly [nameEn: string, nameHi: string] | null {
  return Object.hasOwn(STANDARD_QUEUES, code) ? STANDARD_QUEUES[code as keyof typeof STANDARD_QUEUES] : null;
}
