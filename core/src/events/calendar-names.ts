/**
 * Months in words, lower case: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Scandinavian,
 * Turkish, Russian, Ukrainian.
 */
export const fullMonthNames = (
  "january february march april may june july august september october november december " +
  "januar jänner februar feber märz mai juni juli oktober dezember " +
  "janvier février mars avril juin juillet août septembre octobre novembre décembre " +
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre " +
  "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre " +
  "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro " +
  "januari februari maart mei augustus marts augusti " +
  "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień " +
  "leden únor březen duben květen červen červenec srpen září říjen prosinec " +
  "şubat mayıs haziran temmuz ağustos eylül kasım aralık " +
  "январь февраль апрель июнь июль август сентябрь октябрь ноябрь декабрь " +
  "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"
).split(" ");

/**
 * Short, inflected or ambiguous (`mart`, `maja`, `марта`): read as a month only beside a day or a year. Those that are
 * everyday words even there (`set 2`, `out 3`) are left out.
 */
export const shortMonthNames = (
  "jan feb mar apr jun jul aug sep sept oct nov dec mär mrz okt dez janv févr avr juil déc " +
  "ene abr ago dic mag giu lug ott fev mrt maj ocak mart nisan ekim " +
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia " +
  "ledna února března dubna května června července srpna října listopadu prosince " +
  "март май января февраля марта апреля мая июня июля августа сентября октября ноября декабря " +
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
).split(" ");

export const weekdayNames = (
  "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag " +
  "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo " +
  "lunedì martedì mercoledì giovedì venerdì sabato domenica"
).split(" ");

/** Read as weekdays only before a date. */
export const shortWeekdayNames =
  "mon tue tues wed thu thur thurs fri sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim mié jue vie sáb dom".split(
    " ",
  );
