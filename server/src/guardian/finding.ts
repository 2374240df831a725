/** What one check saw: one sentence, and whether it is well. */
export type Finding = { readonly check: string; readonly isHealthy: boolean; readonly says: string };

export const healthy = (check: string, says: string): Finding => ({ check, isHealthy: true, says });
export const unhealthy = (check: string, says: string): Finding => ({ check, isHealthy: false, says });
