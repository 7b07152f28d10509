/**
 * What `dateline check` found, written for people, for GitHub and for other programs. Pure.
 *
 * `json` is one object: `{ facts, errors, warnings, findings: [{ severity, path, line, column, rule, message }] }`, the
 * findings errors first; lines and columns count from 1. Fields may be added to it, and none is taken away or renamed.
 */
import { relative, sep } from 'node:path';
import type { Finding, Loaded } from '../knowledge/model/knowledge.ts';
import { counted } from '../text/counted.ts';

export const CHECK_FORMATS = ['text', 'github', 'json'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** @param from the folder that paths are told from, for GitHub: the root of the repository */
export function checkReport(format: CheckFormat, { knowledge, findings }: Loaded, from: string) {
  const of = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  const all = [...errors, ...warnings];
  const counts = [
    counted(knowledge.facts.size, 'fact'),
    counted(errors.length, 'error'),
    counted(warnings.length, 'warning'),
  ].join(', ');
  switch (format) {
    case 'text':
      return [...all.map(asText), counts].join('\n');
    case 'github':
      return [...all.map((one) => asCommand(one, from)), counts].join('\n');
    case 'json':
      return JSON.stringify(
        {
          facts: knowledge.facts.size,
          errors: errors.length,
          warnings: warnings.length,
          findings: all.map(({ severity, path, line, column, rule, message }) => ({
            severity,
            path,
            line,
            column,
            rule,
            message,
          })),
        },
        null,
        2,
      );
    default:
      return format satisfies never;
  }
}

const asText = ({ path, line, column, severity, message }: Finding): string =>
  `${path}:${line}:${column}: ${severity}: ${message}`;

/** A workflow command, by which GitHub shows a finding in the pull request, at its line. */
function asCommand({ severity, path, line, column, rule, message }: Finding, from: string): string {
  const file = relative(from, path).split(sep).join('/');
  const properties = [
    `file=${property(file)}`,
    `line=${line}`,
    `col=${column}`,
    `title=${property(rule)}`,
  ];
  return `::${severity} ${properties.join(',')}::${data(message)}`;
}

/** As GitHub's own toolkit escapes them: what ends a command, a property or the list of them. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
