import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const awsS3: Service = {
  id: "aws-s3",
  name: "Amazon S3",
  category: "storage",
  hosts: ["s3.console.aws.amazon.com", "console.aws.amazon.com/s3", "*.console.aws.amazon.com/s3"],
  exports: ["*"],
  imports: ["*"],
};

export const awsS3Facts: ServiceFacts = {
  api: { page: "https://docs.aws.amazon.com/AmazonS3/latest/API", auth: "signature" },
  n8n: ["awsS3"],
  checked: { n8n: "n8n-node-types.csv" },
};
