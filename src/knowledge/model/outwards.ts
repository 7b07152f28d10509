/** From something to what it lies in or belongs to, and so on. */

/**
 * Itself first; what comes back to itself ends there.
 * @param around what one lies in, by their ids
 */
export function outwards(id: string, around: (id: string) => string | undefined): string[] {
  const chain: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !chain.includes(at); at = around(at))
    chain.push(at);
  return chain;
}
