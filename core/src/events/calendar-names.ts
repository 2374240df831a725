/** Months in words, lower case: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Scandinavian. */
export const fullMonthNames = (
  "january february march april may june july august september october november december " +
  "januar jänner februar feber märz mai juni juli oktober dezember " +
  "janvier février mars avril juin juillet août septembre octobre novembre décembre " +
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre " +
  "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre " +
  "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro " +
  "januari februari maart mei augustus marts augusti " +
  "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"
).split(" ");

/** Read as a month only beside a day or a year; those that are everyday words (`set 2`, `out 3`) are left out. */
export const shortMonthNames = (
  "jan feb mar apr jun jul aug sep sept oct nov dec mär mrz okt dez janv févr avr juil déc " +
  "ene abr ago dic mag giu lug ott fev mrt"
).split(" ");

export const weekdayNames = (
  "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag " +
  "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo " +
  "lunedì martedì mercoledì giovedì venerdì sabato domenica"
).split(" ");
