// sbom-form.js FILE: whether the file has the form that CycloneDX 1.5 prescribes.
import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot5);
const wrong = await validator.validate(readFileSync(process.argv[2], 'utf8'));
if (wrong !== null) {
  console.error('sbom: not of the form of CycloneDX 1.5:', JSON.stringify(wrong, null, 2));
  process.exit(1);
}
console.log('sbom: its form is that of CycloneDX 1.5');
