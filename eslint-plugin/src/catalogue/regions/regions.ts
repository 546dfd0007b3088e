/**
 * Names of cloud regions and the country each lies in, from the lists of Amazon Web Services (compared with those of its own SDK in
 * test/catalogue-types/regions.check.ts), Microsoft Azure and Google Cloud. Regions
 * in the United Kingdom are listed too: what is not listed is no region.
 */
const byCountry: Readonly<Record<string, string>> = {
  GB: 'eu-west-2 uksouth ukwest europe-west2',
  IE: 'eu-west-1 northeurope',
  FR: 'eu-west-3 francecentral francesouth europe-west9',
  DE: 'eu-central-1 eusc-de-east-1 germanywestcentral germanynorth europe-west3 europe-west10',
  NL: 'westeurope europe-west4',
  BE: 'europe-west1 belgiumcentral',
  CH: 'eu-central-2 switzerlandnorth switzerlandwest europe-west6',
  SE: 'eu-north-1 swedencentral swedensouth europe-north2',
  NO: 'norwayeast norwaywest',
  FI: 'europe-north1',
  IT: 'eu-south-1 italynorth europe-west8 europe-west12',
  ES: 'eu-south-2 spaincentral europe-southwest1',
  PL: 'polandcentral europe-central2',
  AT: 'austriaeast',
  US: 'us-east-1 us-east-2 us-west-1 us-west-2 us-gov-east-1 us-gov-west-1 eastus eastus2 westus westus2 westus3 centralus northcentralus southcentralus westcentralus us-central1 us-east1 us-east4 us-east5 us-south1 us-west1 us-west2 us-west3 us-west4',
  CA: 'ca-central-1 ca-west-1 canadacentral canadaeast northamerica-northeast1 northamerica-northeast2',
  MX: 'mx-central-1 mexicocentral northamerica-south1',
  BR: 'sa-east-1 brazilsouth brazilsoutheast southamerica-east1',
  CL: 'sa-west-1 southamerica-west1 chilecentral',
  IN: 'ap-south-1 ap-south-2 centralindia southindia westindia asia-south1 asia-south2',
  SG: 'ap-southeast-1 southeastasia asia-southeast1',
  AU: 'ap-southeast-2 ap-southeast-4 australiaeast australiasoutheast australiacentral australia-southeast1 australia-southeast2',
  NZ: 'ap-southeast-6 newzealandnorth',
  ID: 'ap-southeast-3 indonesiacentral asia-southeast2',
  MY: 'ap-southeast-5 malaysiawest',
  TH: 'ap-southeast-7',
  JP: 'ap-northeast-1 ap-northeast-3 japaneast japanwest asia-northeast1 asia-northeast2',
  KR: 'ap-northeast-2 koreacentral koreasouth asia-northeast3',
  HK: 'ap-east-1 eastasia asia-east2',
  TW: 'ap-east-2 asia-east1',
  BH: 'me-south-1',
  AE: 'me-central-1 uaenorth uaecentral',
  QA: 'qatarcentral me-central1',
  SA: 'me-west-1 me-central2',
  IL: 'il-central-1 israelcentral me-west1',
  ZA: 'af-south-1 southafricanorth southafricawest africa-south1',
  CN: 'cn-north-1 cn-northwest-1 chinaeast chinanorth',
}

const countries: ReadonlyMap<string, string> = new Map(
  Object.entries(byCountry).flatMap(([country, names]) => names.split(' ').map((name) => [name, country] as const)),
)

/** The country (ISO 3166-1) of a cloud region; undefined for what is no region. */
export const findRegion = (name: string): string | undefined => countries.get(name.toLowerCase())

/** A quick look over a file: does it hold the name of a region outside the United Kingdom at all? */
const abroad = new RegExp(
  `\\b(?:${[...countries].flatMap(([name, country]) => (country === 'GB' ? [] : [name])).join('|')})\\b`,
  'u',
)

export const mentionsRegion = (text: string): boolean => abroad.test(text)
