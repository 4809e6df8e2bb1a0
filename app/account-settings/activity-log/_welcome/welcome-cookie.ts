/** The cookie that says that the welcome of this partner was dismissed in the browser. */
export function welcomeCookie({ partnerId }: { partnerId: string }): string {
  return `welcome-${partnerId}`;
}

export const WELCOME_DISMISSED = 'dismissed';
