// Values of a text: numbers, amounts, dates, times, ordinals, legal references and addresses, each with
// one canonical string that is equal in Dutch and English when the meaning is equal. Alignment and
// checking compare these instead of the written forms (3,6% and 3.6 per cent are one value).
