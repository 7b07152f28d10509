/** The semantic worker where the packages that run a model somebody brings are not installed. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    if (/^(onnxruntime-|@huggingface\/)/.test(specifier))
      throw Object.assign(new Error(`Cannot find package '${specifier}'`), {
        code: 'ERR_MODULE_NOT_FOUND',
      });
    return next(specifier, context);
  },
});

await import('../../../src/semantic/worker.ts');
