import type { Service } from "../service.ts";

export const awsS3: Service = {
  id: "aws-s3",
  name: "Amazon S3",
  category: "storage",
  hosts: ["s3.console.aws.amazon.com", "console.aws.amazon.com/s3", "*.console.aws.amazon.com/s3"],
  exports: ["*"],
  imports: ["*"],
  api: "https://docs.aws.amazon.com/AmazonS3/latest/API",
  n8n: ["awsS3"],
};
