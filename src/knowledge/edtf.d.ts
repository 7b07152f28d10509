/** The part of the `edtf` package that is used here; it ships no types of its own. */
declare module 'edtf' {
  type Edtf = {
    readonly type: string;
    readonly precision?: number;
    readonly min: number | false;
    readonly max: number | false;
    readonly approximate?: { readonly value: number };
    readonly uncertain?: { readonly value: number };
  };
  export default function edtf(text: string): Edtf;
}
