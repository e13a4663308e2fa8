import {
  BatchGetItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'

/** The least a function could be that uses the table as Holdfast does. */
export const handler = {
  client: new DynamoDBClient({}),
  commands: [
    BatchGetItemCommand,
    DeleteItemCommand,
    GetItemCommand,
    PutItemCommand,
    QueryCommand,
    TransactWriteItemsCommand,
    UpdateItemCommand,
  ],
}
