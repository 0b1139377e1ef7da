/** An account of the demonstration, as the server lists it. */
export interface Account {
  readonly account: string;
  readonly role: string;
  readonly name: string;
}

/**
 * The accounts that a person can use; machines have accounts too, but no screens. Empty where the server is no
 * demonstration. Throws when it does not answer.
 */
export async function readAccounts(): Promise<readonly Account[]> {
  const answer = await fetch('/dev/accounts', { headers: { accept: 'application/json' } });
  if (answer.status === 404) return [];
  if (!answer.ok) throw new Error(`The list of accounts was answered with ${answer.status}; 200 would be accepted.`);
  const { accounts } = (await answer.json()) as { accounts: readonly Account[] };
  return accounts.filter(({ role }) => role !== 'SOURCE');
}
