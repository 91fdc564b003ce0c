import { SAMPLES, type Sample } from '../files/samples';

/** The sample that the page opens with: the one named in its address, else the simplest. */
export function sampleNamed(name: string | null): Sample {
  const [simplest] = SAMPLES;
  const named = SAMPLES.find(({ file }) => file === name);
  if (named !== undefined) return named;
  if (simplest === undefined) throw new Error('There is no sample.');
  return simplest;
}
