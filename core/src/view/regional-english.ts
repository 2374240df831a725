/**
 * BCP 47 of English as it is written where the person is: "en-DE" for "de". The sentences around are English, so months
 * and weekdays are too; the order of a date and the clock are the region's.
 */
export function regionalEnglish(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return language === "en" || region === undefined ? locale : `en-${region}`;
}
