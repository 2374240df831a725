const words =
  /example|placeholder|change_?-?me|your[_-]?|insert|dummy|redacted|sample|fake|undefined|<[^>]{1,60}>|\$\{|\$\(|\{\{|%\(|%s|#\{|\*\*\*|\.\.\.|xxxx|0000000|1234567890(?!\d)|abcdefgh|token_?here|####|\[[a-z_]+\]/i;
const whole =
  /^(?:true|false|null|nil|none|no|yes|on|off|test|todo|tbd|empty|optional|required|string|str|text|bool|boolean|int|integer|number|object|any|varchar|char|pass|passwd|password|pwd|secret|token|tokens|key|hidden|user|username|value|default|self|this|\$\w+|%\w+%|@\w+|\{[^{}]*\}|(.)\1*)$/i;

/** Whether it stands for a secret rather than being one: a variable, a word that says so, the same sign over and over. */
export const isPlaceholder = (value: string): boolean => whole.test(value) || words.test(value);
