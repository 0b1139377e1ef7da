import { resolve } from 'node:path';

/** The folder of the whole project: the bench runs from test/bench/dist. */
export const projectRoot = resolve(process.argv[1] as string, '../../../..');
