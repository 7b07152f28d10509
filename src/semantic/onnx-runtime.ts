/** The packages that run a model somebody brings. None of them ever downloads a model. */
import { ModelFolderError } from './model-folder.ts';

/** Both runtimes have the interface of `onnxruntime-common`. */
type Runtime = typeof import('onnxruntime-web');

export type OnnxPackages = {
  readonly runtime: string;
  readonly onnx: Runtime;
  readonly Tokenizer: typeof import('@huggingface/tokenizers').Tokenizer;
};

/** The fastest first: native code on as many cores as there are, WebAssembly on one. */
const RUNTIMES = ['onnxruntime-node', 'onnxruntime-web'];
const INSTALL = 'npm install --no-save --ignore-scripts onnxruntime-node @huggingface/tokenizers';

/** @throws ModelFolderError that says what to install */
export async function loadOnnxPackages(folder: string): Promise<OnnxPackages> {
  try {
    const { Tokenizer } = await import('@huggingface/tokenizers');
    return { ...(await firstRuntime()), Tokenizer };
  } catch {
    throw new ModelFolderError(folder, `needs packages that are not installed. Run: ${INSTALL}`);
  }
}

async function firstRuntime(): Promise<Pick<OnnxPackages, 'runtime' | 'onnx'>> {
  for (const runtime of RUNTIMES) {
    try {
      const onnx: Runtime = await import(runtime);
      onnx.env.logLevel = 'error';
      // More threads would be workers of this worker; the native runtime has its own setting.
      onnx.env.wasm.numThreads = 1;
      return { runtime, onnx };
    } catch {
      // Left out, or without a binary for this machine.
    }
  }
  throw new Error('no ONNX runtime is installed');
}
