# Containers only: the administrator puts the values in with gcloud (README, step 4), so that none stands in the state.

locals {
  own_secrets = {
    SMTP_URL    = "doi-thoai-smtp-url"
    LINK_SECRET = "doi-thoai-link-secret"
  }

  secrets = merge(
    local.own_secrets,
    { for name in var.sms_secrets : name => "doi-thoai-${lower(replace(name, "_", "-"))}" },
  )
}

resource "google_secret_manager_secret" "used" {
  for_each = local.secrets

  secret_id = each.value

  replication {
    user_managed {
      replicas {
        location = var.region
      }
    }
  }

  depends_on = [google_project_service.used]
}
