// @aws-sdk/client-bedrock-runtime 3.1164.0
import { BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime'

declare const name: string

await new BedrockRuntimeClient({}).send(
  // share bedrock-command unknown prompt
  new InvokeModelCommand({ modelId: 'small', body: JSON.stringify({ prompt: name }) }),
)
