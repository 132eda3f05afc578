# The authoritative record. Indexes, exemptions and rules are read from the very files that firebase.json names.

locals {
  index_file = jsondecode(file("${path.module}/../firestore/firestore.indexes.json"))

  indexes = {
    for index in local.index_file.indexes :
    join("-", concat([index.collectionGroup], [for field in index.fields : "${field.fieldPath}-${field.order}"])) => index
  }

  exempt_fields = {
    for override in local.index_file.fieldOverrides :
    "${override.collectionGroup}-${override.fieldPath}" => override
  }
}

resource "google_firestore_database" "record" {
  name                              = "(default)"
  location_id                       = var.region
  type                              = "FIRESTORE_NATIVE"
  concurrency_mode                  = "OPTIMISTIC"
  point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED"
  delete_protection_state           = "DELETE_PROTECTION_ENABLED"
  deletion_policy                   = "ABANDON"

  depends_on = [google_project_service.used]
}

resource "google_firestore_index" "composite" {
  for_each = local.indexes

  database    = google_firestore_database.record.name
  collection  = each.value.collectionGroup
  query_scope = each.value.queryScope

  dynamic "fields" {
    for_each = each.value.fields

    content {
      field_path = fields.value.fieldPath
      order      = fields.value.order
    }
  }
}

resource "google_firestore_field" "exempt" {
  for_each = local.exempt_fields

  database   = google_firestore_database.record.name
  collection = each.value.collectionGroup
  field      = each.value.fieldPath

  # An empty block: no index at all.
  index_config {}
}

resource "google_firebaserules_ruleset" "firestore" {
  source {
    files {
      name    = "firestore.rules"
      content = file("${path.module}/../firestore/firestore.rules")
    }
  }

  depends_on = [google_firestore_database.record]

  lifecycle {
    create_before_destroy = true
  }
}

resource "google_firebaserules_release" "firestore" {
  name         = "cloud.firestore"
  ruleset_name = google_firebaserules_ruleset.firestore.name
}

resource "google_firestore_backup_schedule" "daily" {
  database  = google_firestore_database.record.name
  retention = "2592000s" # 30 days

  daily_recurrence {}
}
