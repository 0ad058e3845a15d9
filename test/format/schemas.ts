// Validates what we write against the official schemas of the evaluation data, with libxml2.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DtdValidator,
  ParseOption,
  RelaxNGValidator,
  XmlBufferInputProvider,
  XmlDocument,
  XmlDtd,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
  XmlValidateError,
  XsdValidator,
} from 'libxml2-wasm';
import { sharedData } from '../shared-data.js';

/** Says what is wrong with a file, one line an error; empty when it is valid. */
export interface Schema {
  errors(file: string): readonly string[];
  dispose(): void;
}

/** The folder of the official schemas, or `undefined` when it is not on this machine. */
export const SCHEMAS = sharedData('schemas');

interface Validator {
  validate(document: XmlDocument): void;
  dispose(): void;
}

function schemaOf(validator: Validator): Schema {
  return {
    errors(file) {
      const document = XmlDocument.fromString(file, { option: ParseOption.XML_PARSE_HUGE });
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        if (!(error instanceof XmlValidateError)) throw error;
        return error.details.map((detail) => `${detail.line}: ${detail.message.trim()}`);
      } finally {
        document.dispose();
      }
    },
    dispose: () => validator.dispose(),
  };
}

export function dtdSchema(...path: string[]): Schema {
  return schemaOf(new DtdValidator(XmlDtd.fromString(readFileSync(schemaPath(path), 'utf8'))));
}

export function relaxNgSchema(...path: string[]): Schema {
  const document = XmlDocument.fromString(readFileSync(schemaPath(path), 'utf8'));
  try {
    return schemaOf(RelaxNGValidator.fromDoc(document));
  } finally {
    document.dispose();
  }
}

/** One schema of all the files named, which lie in `folder`; imports are found there, W3C's xml.xsd too. */
export function xsdSchema(folder: string, files: readonly string[]): Schema {
  xmlRegisterInputProvider(new XmlBufferInputProvider(schemaFiles(folder)));
  const imports = files.map((file) => {
    const namespace = /targetNamespace="([^"]*)"/u.exec(
      readFileSync(schemaPath([folder, file]), 'utf8'),
    )?.[1];
    return `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`;
  });
  const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  const document = XmlDocument.fromString(all, { url: 'schema:/all.xsd' });
  try {
    return schemaOf(XsdValidator.fromDoc(document));
  } finally {
    document.dispose();
    xmlCleanupInputProvider();
  }
}

function schemaFiles(folder: string): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const path of readdirSync(schemaPath([folder]), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.xsd')) continue;
    const bytes = readFileSync(schemaPath([folder, path]));
    files[`schema:/${path}`] = bytes;
    if (path.endsWith('xml.xsd')) files['http://www.w3.org/2001/xml.xsd'] = bytes;
  }
  return files;
}

function schemaPath(path: readonly string[]): string {
  if (SCHEMAS === undefined) throw new Error('the schemas are not on this machine');
  return join(SCHEMAS, ...path);
}
