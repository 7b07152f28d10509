/** The part of the `edtf` package that is used here; it ships no types of its own. */
declare module 'edtf' {
  type Edtf = { readonly min: number | false; readonly max: number | false };
  export default function edtf(text: string): Edtf;
}
