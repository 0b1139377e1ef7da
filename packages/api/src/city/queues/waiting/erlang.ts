/**
 * P(all servers are busy), arrivals that find none are lost: Erlang B.
 * `offered` is arrival rate × mean service, in servers (beds). Recursion B₀ = 1, Bₖ = aBₖ₋₁ / (k + aBₖ₋₁), which never overflows.
 */
export function erlangB(servers: number, offered: number): number {
  mustBeServers(servers);
  if (!(offered >= 0)) throw new RangeError(`offered load is ${offered}; a number of servers, 0 or more, is accepted`);
  if (offered === 0) return servers === 0 ? 1 : 0;
  let blocked = 1;
  for (let k = 1; k <= servers; k += 1) blocked = (offered * blocked) / (k + offered * blocked);
  return blocked;
}

/** P(an arrival has to wait) when those who find all servers busy queue: Erlang C. 1 when the load is not below the servers. */
export function erlangC(servers: number, offered: number): number {
  const blocked = erlangB(servers, offered);
  if (offered >= servers) return 1;
  const rho = offered / servers;
  return blocked / (1 - rho * (1 - blocked));
}

/** Mean wait in the unit of `meanService` of all who come (M/M/s); Infinity when the load is not below the servers. */
export function meanWaitOfErlangC(servers: number, offered: number, meanService: number): number {
  if (offered >= servers) return Number.POSITIVE_INFINITY;
  return (erlangC(servers, offered) * meanService) / (servers - offered);
}

/** Fewest servers with which at most `share` of arrivals wait longer than `wait` (unit of `meanService`), M/M/s. */
export function serversFor(offered: number, meanService: number, wait: number, share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`share is ${share}; more than 0 and less than 1 is accepted`);
  for (let servers = Math.floor(offered) + 1; ; servers += 1) {
    if (erlangC(servers, offered) * Math.exp((-(servers - offered) * wait) / meanService) <= share) return servers;
  }
}

/**
 * Wait of someone with `ahead` people before them when `servers` are busy, each service exponential: W ~ Erlang(ahead + 1, sμ).
 * Same unit as `meanService`.
 */
export function queueLengthWait(ahead: number, servers: number, meanService: number) {
  mustBeServers(servers);
  if (!(Number.isInteger(ahead) && ahead >= 0)) throw new RangeError(`ahead is ${ahead}; 0, 1, 2 … is accepted`);
  const shape = ahead + 1;
  const unit = meanService / servers;
  return {
    mean: shape * unit,
    variance: shape * unit * unit,
    /** P(W ≤ wait). */
    within: (wait: number) => erlangWithin(shape, wait / unit),
    /** The wait that is not exceeded with probability `p`. */
    quantile: (p: number) => unit * erlangQuantile(shape, p),
  };
}

// P(Erlang(shape, 1) ≤ x) = P(Poisson(x) ≥ shape). The terms are summed from the largest one of the shorter tail, in logarithms,
// so that a shape of some hundreds neither underflows nor cancels.
function erlangWithin(shape: number, x: number): number {
  if (x <= 0) return 0;
  const logTerm = (i: number) => i * Math.log(x) - x - logFactorial(i);
  let sum = 0;
  if (x < shape) {
    for (let i = shape, term = Math.exp(logTerm(shape)); term > 0; i += 1, term *= x / i) {
      sum += term;
      if (term < sum * 1e-17) break;
    }
    return sum;
  }
  for (let i = shape - 1, term = Math.exp(logTerm(i)); i >= 0 && term > 0; term *= i / x, i -= 1) sum += term;
  return 1 - sum;
}

function erlangQuantile(shape: number, p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`probability is ${p}; more than 0 and less than 1 is accepted`);
  let low = 0;
  let high = shape + 10 * Math.sqrt(shape) + 10;
  while (erlangWithin(shape, high) < p) high *= 2;
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2;
    if (erlangWithin(shape, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let i = 2; i <= n; i += 1) sum += Math.log(i);
  return sum;
}

function mustBeServers(servers: number): void {
  if (!(Number.isInteger(servers) && servers >= 0)) {
    throw new RangeError(`servers is ${servers}; 0, 1, 2 … is accepted`);
  }
}
