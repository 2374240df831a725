export type { Need } from "./access.ts";
export * from "./backtest-automation.ts";
export * from "./find-targets.ts";
export * from "./is-taken-over.ts";
export { opportunityToSteps } from "./opportunity-to-steps.ts";
export * from "./plan.ts";
export * from "./suggestion-to-plan.ts";
export type { Automation, AutomationFile } from "./targets/automation-file.ts";
export * from "./write-automation.ts";
