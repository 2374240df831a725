/** As a `ref`: what has just appeared in place of the pressed button goes on with the keyboard. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
