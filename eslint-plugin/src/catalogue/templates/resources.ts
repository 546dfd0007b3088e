import type { LifetimeUnit } from 'processing-register-core'
import type { Confidence, StoreKind } from '../../analysis/facts.js'

/** A resource type of CloudFormation, SAM or `serverless.yml`, or of an Azure template, that keeps data. */
export interface ResourceEntry {
  readonly type: string
  readonly kind: StoreKind
  /** Properties that hold its name, the first that is there; else its logical id. */
  readonly names: readonly string[]
  /** It keeps nothing itself: each rule of this list says how long the stores keep that it names at the path; `*` where none. */
  readonly rules?: { readonly list: string; readonly names: string }
  /** Dotted paths below `Properties` (in a rule: below that) of numbers that say how long it keeps; `[]` stands for each item of a list. */
  readonly lifetimes?: readonly (readonly [path: string, unit: LifetimeUnit])[]
  /** A property that ends each record at a time of its own. */
  readonly ending?: string
  /** It keeps for ever where none of its lifetimes is set. */
  readonly isEndless?: boolean
  /** Default `recommended`. */
  readonly confidence?: Confidence
}

/** Everything that is known of stores in templates of infrastructure. A new type is a new entry with its test. */
export const resourceCatalogue: readonly ResourceEntry[] = [
  {
    type: 'AWS::DynamoDB::Table',
    kind: 'dynamodb',
    names: ['TableName'],
    ending: 'TimeToLiveSpecification.AttributeName',
  },
  {
    type: 'AWS::DynamoDB::GlobalTable',
    kind: 'dynamodb',
    names: ['TableName'],
    ending: 'TimeToLiveSpecification.AttributeName',
  },
  { type: 'AWS::Serverless::SimpleTable', kind: 'dynamodb', names: ['TableName'] },
  {
    type: 'AWS::S3::Bucket',
    kind: 's3',
    names: ['BucketName'],
    lifetimes: [['LifecycleConfiguration.Rules[].ExpirationInDays', 'day']],
  },
  {
    type: 'AWS::SQS::Queue',
    kind: 'queue',
    names: ['QueueName'],
    lifetimes: [['MessageRetentionPeriod', 'second']],
    // A large stack has dozens, and each keeps a message for two weeks at most.
    confidence: 'strict',
  },
  { type: 'AWS::Kinesis::Stream', kind: 'queue', names: ['Name'], lifetimes: [['RetentionPeriodHours', 'hour']] },
  {
    type: 'AWS::Logs::LogGroup',
    kind: 'log',
    names: ['LogGroupName'],
    lifetimes: [['RetentionInDays', 'day']],
    isEndless: true,
    confidence: 'strict',
  },
  { type: 'AWS::RDS::DBInstance', kind: 'database', names: ['DBName', 'DBInstanceIdentifier'] },
  { type: 'AWS::RDS::DBCluster', kind: 'database', names: ['DatabaseName', 'DBClusterIdentifier'] },
  { type: 'AWS::DocDB::DBCluster', kind: 'database', names: ['DBClusterIdentifier'] },
  { type: 'AWS::Neptune::DBCluster', kind: 'database', names: ['DBClusterIdentifier'] },
  { type: 'AWS::Redshift::Cluster', kind: 'database', names: ['DBName', 'ClusterIdentifier'] },
  { type: 'AWS::Timestream::Table', kind: 'database', names: ['TableName'] },
  { type: 'AWS::Cassandra::Table', kind: 'database', names: ['TableName'] },
  { type: 'AWS::Cognito::UserPool', kind: 'database', names: ['UserPoolName'] },
  { type: 'AWS::OpenSearchService::Domain', kind: 'elasticsearch', names: ['DomainName'] },
  { type: 'AWS::Elasticsearch::Domain', kind: 'elasticsearch', names: ['DomainName'] },
  { type: 'AWS::EFS::FileSystem', kind: 'file', names: [], confidence: 'strict' },
  { type: 'AWS::ElastiCache::ReplicationGroup', kind: 'cache', names: ['ReplicationGroupId'], confidence: 'strict' },
  { type: 'AWS::ElastiCache::CacheCluster', kind: 'cache', names: ['ClusterName'], confidence: 'strict' },
  { type: 'AWS::ElastiCache::ServerlessCache', kind: 'cache', names: ['ServerlessCacheName'], confidence: 'strict' },
  {
    type: 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers',
    kind: 'cosmosdb',
    names: ['resource.id'],
    lifetimes: [['resource.defaultTtl', 'second']],
  },
  { type: 'Microsoft.Storage/storageAccounts/blobServices/containers', kind: 'azure-blob', names: [] },
  {
    type: 'Microsoft.Storage/storageAccounts/managementPolicies',
    kind: 'azure-blob',
    names: [],
    rules: { list: 'policy.rules[]', names: 'definition.filters.prefixMatch[]' },
    lifetimes: [
      ['definition.actions.baseBlob.delete.daysAfterModificationGreaterThan', 'day'],
      ['definition.actions.baseBlob.delete.daysAfterCreationGreaterThan', 'day'],
      ['definition.actions.baseBlob.delete.daysAfterLastAccessTimeGreaterThan', 'day'],
    ],
  },
  { type: 'Microsoft.Storage/storageAccounts/tableServices/tables', kind: 'azure-table', names: [] },
  {
    type: 'Microsoft.ServiceBus/namespaces/queues',
    kind: 'queue',
    names: [],
    lifetimes: [['defaultMessageTimeToLive', 'second']],
  },
  { type: 'Microsoft.Sql/servers/databases', kind: 'database', names: [] },
  { type: 'Microsoft.DBforPostgreSQL/flexibleServers/databases', kind: 'database', names: [] },
]

const byType = new Map(resourceCatalogue.map((entry) => [entry.type, entry]))

/** The entry of a resource type, or undefined where it keeps nothing. */
export const findResource = (type: string): ResourceEntry | undefined => byType.get(type)
