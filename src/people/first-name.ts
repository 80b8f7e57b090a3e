const TITLES = /^(?:dr|prof|mag|ing|dipl|mr|mrs|ms|mx|herr|frau|sir|pfr)\.?$/i;
/** Given names that come in two: María José, Jean Pierre, Anna Maria. */
const DOUBLE =
  /^(?:maría|maria|marie|anna|anne|jean|josé|juan|luis|karl|hans|pedro|joão) (?:josé|jose|luis|carlos|maría|maria|pierre|paul|claude|luc|marc|peter|jürgen|heinz|antonio|manuel|laura|louise|pablo|joão)$/i;

/**
 * The name that a message uses: the given name of `Thomas Brunner`, `Brunner, Thomas`, `Dr. Thomas Brunner` or
 * `María José García`. A name without a blank is kept whole.
 */
export function firstNameOf(name: string): string {
  const [family, given] = name.split(',').map((part) => part.trim());
  const ordered = given ? `${given} ${family}` : name.trim();
  const words = ordered.split(/\s+/).filter((word) => !TITLES.test(word));
  const two = words.slice(0, 2).join(' ');
  if (words.length > 2 && DOUBLE.test(two)) return two;
  return words[0] ?? ordered;
}
