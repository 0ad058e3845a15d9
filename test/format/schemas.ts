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

/** An XSD with what it imports: the files beside it and under `others`, and W3C's xml.xsd wherever it is. */
export function xsdSchema(path: readonly string[], others: readonly (readonly string[])[] = []): Schema {
  const folder = path.slice(0, -1);
  provide([folder, ...others]);
  const document = XmlDocument.fromString(readFileSync(schemaPath(path), 'utf8'), {
    url: `schema:/${path.at(-1)}`,
  });
  try {
    return schemaOf(XsdValidator.fromDoc(document));
  } finally {
    document.dispose();
  }
}

function provide(folders: readonly (readonly string[])[]): void {
  const files: Record<string, Uint8Array> = {};
  for (const folder of folders) {
    for (const name of readdirSync(schemaPath(folder))) {
      if (!name.endsWith('.xsd')) continue;
      const bytes = readFileSync(join(schemaPath(folder), name));
      files[`schema:/${name}`] = bytes;
      if (name === 'xml.xsd') files['http://www.w3.org/2001/xml.xsd'] = bytes;
    }
  }
  xmlRegisterInputProvider(new XmlBufferInputProvider(files));
}

function schemaPath(path: readonly string[]): string {
  if (SCHEMAS === undefined) throw new Error('the schemas are not on this machine');
  return join(SCHEMAS, ...path);
}
